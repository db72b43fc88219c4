import type { Inactivity } from '@beckon/engine/campaign/triggers/inactivity';
import { listen } from './listen.ts';
import type { Watch } from './watch.ts';

/**
 * After so many seconds without pointer, key, touch or scroll, and again after the next such pause. An event only notes
 * the time; one timer at most is running, and none while the page is hidden.
 */
export const watchInactivity: Watch<Inactivity> = (settings, _page, fire) => {
  const pauseMs = settings.seconds * 1000;
  let lastAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = (): void => {
    const leftMs = lastAt + pauseMs - performance.now();
    timer = undefined;
    if (document.hidden) return;
    if (leftMs > 0) timer = setTimeout(check, leftMs);
    else fire();
  };
  const note = (): void => {
    lastAt = performance.now();
    timer ??= setTimeout(check, pauseMs);
  };
  const unlisten = listen(
    document,
    'pointermove pointerdown keydown touchmove wheel scroll focusin visibilitychange',
    note,
  );
  note();
  return () => {
    unlisten();
    clearTimeout(timer);
  };
};
