import type { Visit } from '@beckon/engine';
import type { Page } from './page.ts';
import { readVisit } from './read-visit.ts';

/** The facts of this page view that a decision needs. */
export function buildVisit(page: Page, known = readVisit(page)): Visit {
  const { snapshot, options, memory, standing, tabs, fired, cancelled, shown } = page;
  return {
    ...known,
    fired,
    cancelled,
    shown,
    onScreen: Array.from(standing.values(), ({ onScreen }) => onScreen).concat(tabs?.elsewhere() ?? []),
    keepsNothing: (options.storage ?? snapshot.site.storage.kind) !== 'none' && !memory.isStored(),
    // The first question to Intl takes a phone up to 0.1 s: nobody asks who does not need the answer.
    get visitorTimeZone() {
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
    languages: navigator.languages,
  };
}
