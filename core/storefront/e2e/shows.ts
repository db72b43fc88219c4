/**
 * The formats by themselves, in a page of the stage: what a visitor sees and does, without the tag that decides. The
 * scenes of whole campaigns go through the tag; these look at every format and block closely.
 */
import path from 'node:path';
import { build } from 'esbuild';
import type { ContentDocument, Format } from '@beckon/engine';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { packageFolder } from '../build/bundle.ts';
import type { Happening } from '../src/show/host.ts';
import type * as InPage from './shows-in-page.ts';
import type { Scene, SceneOptions, Stage } from './stage.ts';

export interface Shows {
  readonly scene: Scene;
  /** Everything of ours that is in the page. */
  readonly ours: Locator;
  /** True once it is on screen, false when it could not be; `pending` where it is still waiting after `patienceMs`. */
  show(
    format: Format,
    document: ContentDocument,
    options?: InPage.ShowOptions & { readonly patienceMs?: number },
  ): Promise<boolean | 'pending'>;
  told(): Promise<readonly Happening[]>;
  /** Runs in the page with what `shows-in-page.ts` exports. */
  run<Answer, Given = undefined>(act: (page: typeof InPage, given: Given) => Answer, given?: Given): Promise<Answer>;
  /** The id of the element of the shop's own that has focus; `ours` where it is inside ours. */
  focus(): Promise<string>;
  /** Resolves once nothing of a page moves any more that will ever stand still, and that has been drawn. */
  rest(): Promise<void>;
}

/** Opens a page without the tag and puts the formats into it. Focus is on `#add`, as after a visitor's click. */
export async function openShows(stage: Stage, options: SceneOptions = {}): Promise<Shows> {
  const files = await (bundled ??= bundleShows());
  const scripts = { '/beckon/loader.js': `window.shows = import('/shows/shows.js')`, ...files };
  const scene = await stage.scene({ snapshot: null, consent: 'pending', scripts, ...options });
  const { page } = scene;
  await scene.visit();
  await page.locator('#add').focus();
  const inPage = await page.evaluateHandle(() => (window as unknown as Held).shows);
  return {
    scene,
    ours: page.locator('beckon-campaign, beckon-feed'),
    show: (format, document, { patienceMs = 20_000, ...showOptions } = {}) =>
      inPage.evaluate(
        ({ show }, { given, ms }) =>
          Promise.race([show(...given), new Promise<'pending'>((resolve) => setTimeout(resolve, ms, 'pending'))]),
        { given: [format, document, showOptions] as const, ms: patienceMs },
      ),
    told: () => inPage.evaluate(({ told }) => told),
    run: (act, given) => inPage.evaluate(act as never, given) as never,
    focus: () =>
      page.evaluate(() => {
        const active = document.activeElement;
        return active?.localName.startsWith('beckon-') ? 'ours' : (active?.id ?? '');
      }),
    rest: () =>
      page.evaluate(async () => {
        const draw = () => new Promise((resolve) => requestAnimationFrame(resolve));
        await draw();
        const endOf = (it: Animation) => Number(it.effect?.getComputedTiming().endTime);
        const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
        const ending = roots.flatMap((it) => it.getAnimations()).filter((it) => endOf(it) < 10_000);
        await Promise.allSettled(ending.map((it) => it.finished));
        await draw();
        await draw();
      }),
  };
}

type Held = { shows: Promise<typeof InPage> };

/** By the path that each is asked for. */
let bundled: Promise<Readonly<Record<string, string>>> | undefined;

async function bundleShows(): Promise<Readonly<Record<string, string>>> {
  const { outputFiles } = await build({
    absWorkingDir: packageFolder,
    entryPoints: { shows: 'e2e/shows-in-page.ts' },
    outdir: 'shows',
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    jsx: 'transform',
    jsxFactory: 'h',
    loader: { '.css': 'text' },
  });
  return Object.fromEntries(outputFiles.map((file) => [`/shows/${path.basename(file.path)}`, file.text]));
}

/** Asks again until it is so: a machine with much to do is given the time a visitor would give it. */
export const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 15_000 });
