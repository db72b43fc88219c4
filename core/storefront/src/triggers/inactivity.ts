import type { Inactivity } from '@beckon/engine/campaign/triggers/inactivity';
import { listen } from './listen.ts';
import type { Watch } from './watch.ts';

/**
 * After so many seconds without pointer, key, touch or scroll, and again after the next such pause. An event only notes
 * the time; one timer at most is running, and none while the page is hidden. Whoever watches, listens, or is at work in a
 * frame, which we hear nothing of, does something.
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
    else if (isAtWork()) note();
    else fire();
  };
  const note = (event?: Event): void => {
    // A slider that turns by itself scrolls, too. Whoever scrolls within the page has a finger, a wheel or a key at it.
    if (event?.type === 'scroll' && event.target !== document) return;
    lastAt = performance.now();
    timer ??= setTimeout(check, pauseMs);
  };
  const unlisten = listen(
    document,
    'pointermove pointerdown keydown input touchmove wheel scroll focusin visibilitychange',
    note,
  );
  note();
  return () => {
    unlisten();
    clearTimeout(timer);
  };
};

/** Pictures that move behind a page are muted: what is heard was asked for. */
const isAtWork = (): boolean =>
  document.activeElement?.localName === 'iframe' ||
  Array.from(document.querySelectorAll<HTMLMediaElement>('video,audio')).some((it) => !it.paused && !it.muted);
