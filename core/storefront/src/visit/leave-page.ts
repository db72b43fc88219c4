import type { Page } from './page.ts';

/** Formats that belong to the page they were shown on; the others may outlast it. */
const ofOnePage = /^(embed|bar)$/;

/** Ends the watching for triggers, takes off the screen what belonged to the page view before, and lets what was turned away there try again. */
export function leavePage(page: Page): void {
  for (const stop of [...page.armed.values()].flat()) stop?.();
  page.armed.clear();
  page.heldOut.clear();
  Object.assign(page, { fired: {}, cancelled: [], shown: [] });
  for (const [id, { shown, isParked }] of [...page.standing]) {
    const kind = page.snapshot.campaigns.find((it) => it?.id === id)?.format.kind;
    const isOver = ofOnePage.test(kind!);
    if (isOver) shown?.close('page');
    // Also what is still on its way, or looks for its place.
    if (isOver || isParked) page.standing.delete(id);
  }
}
