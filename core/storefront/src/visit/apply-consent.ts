import { allows } from '@beckon/engine/consent/allows';
import { decide } from '@beckon/engine/decide';
import { emptyMemory } from '@beckon/engine/visit/memory';
import type { Consent, Reason } from '@beckon/engine';
import { chosenPurposes, packAnswers } from '../memory/pack.ts';
import { buildVisit } from './build-visit.ts';
import { nameVisitor } from './name-visitor.ts';
import type { Page } from './page.ts';

/**
 * Carries out a change of consent, all in one task: what is no longer allowed is deleted, unsent and off the screen
 * before anything else happens.
 */
export function applyConsent(page: Page, before: Consent, after: Consent): void {
  const { memory, report, consent } = page;
  const has = (what: Consent) => allows(what, 'preferences');
  const lost = chosenPurposes.filter((purpose) => allows(before, purpose) && !allows(after, purpose));
  const about = nameVisitor(memory);
  if (has(after)) {
    const choice = consent.choice();
    if (choice) memory.setChoice(choice);
    if (!has(before)) memory.allow();
    void page.loadTabs();
  } else if (has(before) || after.preferences === 'denied') {
    if (lost.length) page.tabs?.chose(Object.fromEntries(lost.map((purpose) => [purpose, 'denied'])));
    memory.withdraw(consent.needsChoice() ? consent.choice() : undefined);
    page.tabs?.close();
    page.tabs = undefined;
  }
  report.consentChanged();
  if (lost.length) closeDependants(page);
  const isNews = memory.isNews(packAnswers(after));
  // A refusal by somebody who was never asked about before proves nothing: there is nothing to tell.
  if (lost.length || (isNews && /\w/.test(after.because.preferences) && has(after))) {
    const { preferences, analytics, marketing, sale, because } = after;
    const data = { preferences, analytics, marketing, sale, source: because.preferences };
    report.tell('consent-changed', data, lost.length ? about : undefined, lost.length ? 'now' : 'soon');
  }
  page.look();
}

/** Takes off the screen what could not stand there without what was withdrawn. */
function closeDependants(page: Page): void {
  const { snapshot, standing } = page;
  const { visitor } = page.memory.get();
  const fired = Object.fromEntries(
    snapshot.campaigns.map((it) => [String(it?.id), (it?.triggers?.list ?? []).map((_, at) => at)]),
  );
  // Asked as if nothing had been shown and every trigger had fired: only consent can object.
  const { held } = decide({
    snapshot,
    visit: { ...buildVisit(page), fired, onScreen: [], cancelled: [] },
    memory: { ...emptyMemory, ...(visitor && { visitor }) },
    consent: page.consent.get(),
    now: Date.now(),
  });
  for (const { campaign, because } of held) {
    const stands = dependsOnConsent(because) && standing.get(campaign);
    if (!stands) continue;
    stands.shown?.close('consent');
    standing.delete(campaign);
  }
}

const dependsOnConsent = (because: Reason): boolean =>
  /^(consent|no-memory|no-stable-id)$/.test(because.kind) ||
  (because.kind === 'audience' && because.answer === 'unknown' && because.why === 'withheld');
