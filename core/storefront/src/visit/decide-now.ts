import type { Decision } from '@beckon/engine';
import { buildVisit } from './build-visit.ts';
import type { Decide, Page } from './page.ts';

/** The decision as things stand at this moment. */
export const decideNow = (page: Page, decide: Decide, visit = buildVisit(page)): Decision =>
  decide({
    snapshot: page.snapshot,
    visit,
    memory: page.memory.get(),
    consent: page.consent.get(),
    now: Date.now(),
  });
