import type { EventStep } from '../step.ts';

const hourMs = 3_600_000;
/** Clocks of visitors are wrong, by a time zone often enough; a laptop may sleep for days with a page open. */
const mostAheadMs = 24 * hourMs;
const mostBehindMs = 7 * 24 * hourMs;

/** An event that claims to be from far off would fall into days that reports have closed, or not begun. */
export const checkClock: EventStep = (event, { atMs }) => {
  const aheadMs = Date.parse(event.at) - atMs;
  return aheadMs > mostAheadMs || aheadMs < -mostBehindMs ? 'clock-off' : event;
};
