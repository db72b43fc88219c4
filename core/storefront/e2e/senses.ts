/**
 * The tag's senses by themselves, in a page of the stage: what fires, what is read, what is left behind. The scenes of
 * whole campaigns go through the tag; these look where a campaign cannot.
 */
import nodePath from 'node:path';
import { build } from 'esbuild';
import type { Attributes, ConsentSource, Memory, Signals, Trigger } from '@beckon/engine';
import { packageFolder } from '../build/bundle.ts';
import type { Scene, SceneOptions, Stage } from './stage.ts';

export interface Senses {
  readonly scene: Scene;
  /** Starts watching, and does when this resolves; what fires is counted until `stop`. */
  watch(trigger: Trigger): Promise<void>;
  stop(): Promise<void>;
  fires(): Promise<number>;
  /** A page event, as `beckon('event', …)` reports it. */
  report(name: string, data?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Facts that changed, as a platform reports them. */
  setFacts(facts: Attributes): Promise<void>;
  remember(memory: Partial<Memory>): Promise<void>;
  read(...names: string[]): Promise<Attributes>;
  /** Listens to sources of consent and gives what they say from then on. */
  listen(...sources: ConsentSource[]): Promise<void>;
  signals(): Promise<Signals>;
  /** How often the sources said that something may have changed. */
  changes(): Promise<number>;
  /** Finds the shop and watches its facts from when this resolves; false where there is none. */
  watchShop(): Promise<boolean>;
  addCoupon(code: string): Promise<boolean>;
  /** Listeners and timers that live in the page. */
  alive(): Promise<{ readonly listeners: number; readonly timers: number }>;
  /** `atMs`: when the browser says that it was, on the page's own clock. */
  setHidden(isHidden: boolean, atMs?: number): Promise<void>;
  /** Lets the page draw, and its timers of so many milliseconds run. Not for a page whose clock stands still. */
  pass(milliseconds?: number): Promise<void>;
}

/** Opens a page without the tag and puts the senses into it. */
export async function openSenses(
  stage: Stage,
  { path = '/', referrer, ...options }: SceneOptions & { path?: string; referrer?: string } = {},
): Promise<Senses> {
  const files = await (bundled ??= bundleSenses());
  const scripts = { '/beckon/loader.js': '', ...files };
  const scene = await stage.scene({ snapshot: null, consent: 'pending', scripts, ...options });
  const { page } = scene;
  await page.addInitScript(countLiving);
  await scene.visit(path, referrer ? { referrer } : {});
  // As text: the test runner rewrites `import()` in functions.
  await page.evaluate(`import('/senses/senses.js').then((it) => { window.senses = it; })`);
  return {
    scene,
    watch: (trigger) => page.evaluate((it) => (window as unknown as Held).senses.watch(it), trigger),
    stop: () => page.evaluate(() => (window as unknown as Held).senses.stop()),
    fires: () => page.evaluate(() => (window as unknown as Held).senses.fires),
    report: (name, data = {}) =>
      page.evaluate(([name, data]) => (window as unknown as Held).senses.report(name, data), [name, data] as const),
    setFacts: (facts) => page.evaluate((it) => (window as unknown as Held).senses.setFacts(it), facts),
    remember: (memory) => page.evaluate((it) => (window as unknown as Held).senses.remember(it), memory),
    read: (...names) => page.evaluate((it) => (window as unknown as Held).senses.read(it), names),
    listen: (...sources) => page.evaluate((it) => (window as unknown as Held).senses.listen(it), sources),
    signals: () => page.evaluate(() => (window as unknown as Held).senses.signals()),
    changes: () => page.evaluate(() => (window as unknown as Held).senses.changes),
    watchShop: () => page.evaluate(() => (window as unknown as Held).senses.watchShop()),
    addCoupon: (code) => page.evaluate((it) => (window as unknown as Held).senses.putCode(it), code),
    alive: () => page.evaluate(() => (window as unknown as { alive(): { listeners: number; timers: number } }).alive()),
    setHidden: (isHidden, atMs) =>
      page.evaluate(
        ([value, atMs]) => {
          Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
          const event = new Event('visibilitychange', { bubbles: true });
          if (atMs !== undefined) Object.defineProperty(event, 'timeStamp', { value: atMs });
          document.dispatchEvent(event);
        },
        [isHidden, atMs] as const,
      ),
    pass: (milliseconds = 0) =>
      page.evaluate(
        (ms) =>
          new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, ms)))),
        milliseconds,
      ),
  };
}

type Held = { senses: typeof import('./senses-in-page.ts') };

/** By the path that each is asked for. */
let bundled: Promise<Readonly<Record<string, string>>> | undefined;

async function bundleSenses(): Promise<Readonly<Record<string, string>>> {
  const { outputFiles } = await build({
    absWorkingDir: packageFolder,
    entryPoints: { senses: 'e2e/senses-in-page.ts' },
    outdir: 'senses',
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
  });
  return Object.fromEntries(outputFiles.map((file) => [`/senses/${nodePath.basename(file.path)}`, file.text]));
}

/** Runs before the page: counts what was started and not stopped. */
function countLiving(): void {
  const listeners = new Set<unknown>();
  const timers = new Set<unknown>();
  const ids = new WeakMap<object, number>();
  let lastId = 0;
  const idOf = (it: object): number => {
    if (!ids.has(it)) ids.set(it, ++lastId);
    return ids.get(it) ?? 0;
  };
  const proto = EventTarget.prototype;
  const { addEventListener, removeEventListener } = proto;
  const keyOf = (target: EventTarget, type: string, listener: object, options: unknown) =>
    [
      idOf(target),
      type,
      idOf(listener),
      options === true || (options as { capture?: boolean } | undefined)?.capture === true,
    ].join();
  proto.addEventListener = function (type, listener, options) {
    if (listener) listeners.add(keyOf(this, type, listener, options));
    return addEventListener.call(this, type, listener, options);
  };
  proto.removeEventListener = function (type, listener, options) {
    if (listener) listeners.delete(keyOf(this, type, listener, options));
    return removeEventListener.call(this, type, listener, options);
  };
  const { setTimeout: set, clearTimeout: clear } = window;
  window.setTimeout = ((run: () => void, ms?: number) => {
    const id = set(() => {
      timers.delete(id);
      run();
    }, ms);
    timers.add(id);
    return id;
  }) as typeof setTimeout;
  window.clearTimeout = (id) => {
    timers.delete(id);
    clear(id);
  };
  (window as unknown as { alive: unknown }).alive = () => ({ listeners: listeners.size, timers: timers.size });
}
