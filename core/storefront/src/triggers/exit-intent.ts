import type { ExitIntent } from '@beckon/engine/campaign/triggers/exit-intent';
import { listen } from './listen.ts';
import type { Watch } from './watch.ts';

/**
 * Up by half a screen within 300 ms of finger scrolling: on an 800-pixel screen 1.3 pixels a millisecond. Reading
 * backwards stays well below one screen a second; the flick that brings the address bar back is above it.
 */
const flickScreens = 0.5;
const flickMs = 300;
/** How long after the finger has left the glass a page still rolls by itself. Without a finger it was a link or a script. */
const rollMs = 1000;
/** Away for less is a glance at a message; the visitor had not gone to look elsewhere. */
const awayMs = 5000;

/**
 * Each time the visitor seems about to leave: a pointer leaves the window through its top edge, where tabs, address and
 * the way back are; with a finger, a flick upwards, or coming back to a tab that was left.
 */
export const watchExitIntent: Watch<ExitIntent> = (_settings, page, fire) => {
  // A tablet has no pointer that could leave either.
  if (!page.isPhone && !matchMedia('(hover: none)').matches) {
    return listen(document, 'mouseout', (event) => {
      const { relatedTarget, clientY } = event as MouseEvent;
      if (!relatedTarget && clientY <= 0) fire();
    });
  }
  let touchedAt = -rollMs;
  let from = { at: 0, top: 0 };
  let leftAt = 0;
  const stops = [
    // Not where it lifts: what a tap scrolls, such as a way back to the top, is no flick.
    listen(document, 'touchmove', (event) => (touchedAt = event.timeStamp)),
    listen(document, 'scroll', ({ timeStamp, target }) => {
      if (target !== document) return;
      if (timeStamp - from.at > flickMs || scrollY > from.top) from = { at: timeStamp, top: scrollY };
      else if (from.top - scrollY > innerHeight * flickScreens && timeStamp - touchedAt < rollMs) {
        from = { at: 0, top: 0 };
        fire();
      }
    }),
    listen(document, 'visibilitychange', ({ timeStamp }) => {
      if (document.hidden) leftAt = timeStamp;
      else if (leftAt && timeStamp - leftAt >= awayMs) fire();
    }),
  ];
  return () => stops.forEach((stop) => stop());
};
