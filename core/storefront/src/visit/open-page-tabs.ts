import { allows } from '@beckon/engine/consent/allows';
import type { Choice } from '../memory/choice.ts';
import { openTabs } from '../memory/tabs.ts';
import type { Page } from './page.ts';

/** Opens the way to other tabs of this shop, once, and for as long as remembering is allowed. */
export function openPageTabs(page: Page, chose: (choice?: Choice) => void): void {
  // While this was fetched it may have been opened, or forbidden.
  if (page.tabs || !allows(page.consent.get(), 'preferences')) return;
  page.tabs = openTabs({
    mine: () => [...page.standing.values()].filter(({ isParked }) => !isParked).map(({ onScreen }) => onScreen),
    changed: page.look,
    chose,
    forgets: () => page.memory.forget(page.consent.lasting()),
  });
}
