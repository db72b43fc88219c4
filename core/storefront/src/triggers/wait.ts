import { listen } from './listen.ts';
import type { Stop } from './watch.ts';

/**
 * Calls `done` once, after this many milliseconds and never while the page is hidden. Hidden time counts only where
 * `countsHidden`; otherwise a tab left in the background (or a page rendered ahead of its visit) stands still. Counted
 * on the page's own clock, which no change of the system time moves.
 */
export function wait(milliseconds: number, countsHidden: boolean, done: () => void): Stop {
  let left = milliseconds;
  let since = performance.now();
  let wasHidden = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = (): void => {
    clearTimeout(timer);
    const now = performance.now();
    if (countsHidden || !wasHidden) left -= now - since;
    since = now;
    wasHidden = document.hidden;
    if (!wasHidden) timer = setTimeout(finish, Math.min(left, longestTimerMs));
  };
  const finish = (): void => {
    stop();
    done();
  };
  const unlisten = listen(document, 'visibilitychange', update);
  const stop = (): void => {
    unlisten();
    clearTimeout(timer);
  };
  update();
  return stop;
}

/** Beyond 24.8 days browsers take a delay for none at all. */
const longestTimerMs = 2 ** 31 - 1;
