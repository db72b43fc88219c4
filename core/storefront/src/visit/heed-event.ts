import { matchesEvent } from '../triggers/matches-event.ts';
import type { Page } from './page.ts';

/** Passes an event of the page on: to the campaigns that it cancels, then to the triggers that wait for it. */
export function heedEvent(page: Page, name: string, data: Readonly<Record<string, unknown>>): void {
  for (const campaign of page.snapshot.campaigns) {
    const cancel = campaign?.triggers?.cancel;
    if (cancel?.event !== name || !matchesEvent(cancel.where, data, Date.now())) continue;
    page.cancelled.push(campaign.id);
    page.look();
  }
  page.act?.bus.emit('event', name, data);
}
