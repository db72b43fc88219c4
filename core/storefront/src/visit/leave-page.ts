import type { Page } from './page.ts';

/** Formats that belong to the page they were shown on; the others may outlast it. */
const ofOnePage = /^(embed|bar)$/;

/** Takes off the screen what belonged to the page view before, and lets what was turned away there try again. */
export function leavePage(page: Page): void {
  for (const [id, { shown, isParked }] of [...page.standing]) {
    const kind = page.snapshot.campaigns.find((it) => it?.id === id)?.format.kind ?? '';
    if (ofOnePage.test(kind)) shown?.close('page');
    if (isParked) page.standing.delete(id);
  }
}
