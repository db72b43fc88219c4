import type { Facts } from '@beckon/engine/decide/situation';
import { buildVisit } from './build-visit.ts';
import type { Page } from './page.ts';
import type { ReadVisit } from './read-visit.ts';

/** The decision as things stand at this moment. */
export const decideNow = <It>(page: Page, decide: (facts: Facts) => It, known?: ReadVisit): It =>
  decide({
    snapshot: page.snapshot,
    visit: buildVisit(page, known),
    memory: page.memory.get(),
    consent: page.consent.get(),
    now: Date.now(),
  });
