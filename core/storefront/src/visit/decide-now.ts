import type { Facts } from '@beckon/engine/decide/situation';
import { buildVisit } from './build-visit.ts';
import type { Page } from './page.ts';

/** The decision as things stand at this moment. */
export const decideNow = <It>(page: Page, decide: (facts: Facts) => It, visit = buildVisit(page)): It =>
  decide({
    snapshot: page.snapshot,
    visit,
    memory: page.memory.get(),
    consent: page.consent.get(),
    now: Date.now(),
  });
