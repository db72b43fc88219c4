import type { CDPSession } from 'playwright-core';
import type { Scene } from '../e2e/stage.ts';

/** What one page load cost. Milliseconds of the main thread at the slowdown that was set. */
export interface Measured {
  /** JavaScript run: compiled, evaluated, called. */
  readonly scriptMs: number;
  /** The longest task of the page's main thread, whoever it worked for. */
  readonly longestTaskMs: number;
  /**
   * The longest that scripts of ours kept a task without a pause, layout that they asked for included: what we add to a
   * task that may be the page's own, such as the parsing of its HTML. The page itself makes no promises: theirs are ours.
   */
  readonly longestRunMs: number;
  /** When the campaign stood in the page, counted from the navigation; 0 where none came. */
  readonly shownAtMs: number;
  readonly shift: number;
  /** File names fetched from the tag's folder, and those of them that were asked for before the campaign stood there. */
  readonly files: readonly string[];
  readonly filesUntilShown: readonly string[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string }; readonly fileName?: string };
}

/** Notes when the first campaign is put into the page. Runs in the page, before anything else. */
export function noteShown(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('beckon-campaign')) return;
    (window as unknown as { __shownAt: number }).__shownAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** Loads a page once, slowed down, and waits until it has settled. Tracing costs time itself: ask for either figure, not both. */
export async function measurePage(scene: Scene, slowdown: number, wants: 'script' | 'tasks'): Promise<Measured> {
  const { page } = scene;
  const session = await scene.openSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await session.send('Performance.enable');
  const traced = wants === 'tasks' ? await startTrace(session) : undefined;
  await scene.visit('/');
  await page.waitForTimeout(600);
  const events = traced ? await traced() : [];
  const { metrics } = await session.send('Performance.getMetrics');
  const shownAtMs = await page.evaluate(() => (window as unknown as { __shownAt?: number }).__shownAt ?? 0);
  const files = await listFiles(page);
  return {
    scriptMs: (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000,
    ...findLongest(events),
    shownAtMs,
    shift: await scene.layoutShift(),
    files: files.map(({ file }) => file),
    filesUntilShown: files.filter(({ atMs }) => !shownAtMs || atMs < shownAtMs).map(({ file }) => file),
  };
}

/** What the page fetched from the tag's folder, and when it asked for it, as the browser noted it. */
export const listFiles = (page: Scene['page']): Promise<readonly { readonly file: string; readonly atMs: number }[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/beckon/'))
      .map(({ name, startTime }) => ({ file: name.split('/').at(-1) ?? '', atMs: startTime })),
  );

async function startTrace(session: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'],
    },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return events;
  };
}

/** The longest task of the thread that ran the loader, whoever it worked for, and the longest run of what is ours. */
function findLongest(events: readonly TraceEvent[]): Pick<Measured, 'longestTaskMs' | 'longestRunMs'> {
  const main = events.find(isOurs);
  const onMain = events.filter(({ pid, tid }) => pid === main?.pid && tid === main.tid);
  const longest = (of: readonly TraceEvent[]): number => Math.max(0, ...of.map(({ dur = 0 }) => dur / 1000));
  return {
    longestTaskMs: longest(onMain.filter(({ name }) => name === 'RunTask')),
    longestRunMs: longest(onMain.filter((event) => microtasks.has(event.name) || isOurs(event))),
  };
}

/** What Chromium calls them: before version 156, and since. */
const microtasks = new Set(['RunMicrotasks', 'BlinkScheduler_PerformMicrotaskCheckpoint']);

const isOurs = ({ args }: TraceEvent): boolean => (args?.data?.url ?? args?.fileName ?? '').includes('/beckon/');
