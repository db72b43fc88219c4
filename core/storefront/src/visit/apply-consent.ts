import { allows } from '@beckon/engine/consent/allows';
import type { Consent } from '@beckon/engine';
import { chosenPurposes, packAnswers } from '../memory/choice.ts';
import type { Page } from './page.ts';

/**
 * Carries out a change of consent, all in one task: what is no longer allowed is deleted, unsent and off the screen
 * before anything else happens.
 */
export function applyConsent(page: Page, before: Consent, after: Consent): void {
  const { memory, report, consent } = page;
  const has = (what: Consent) => allows(what, 'preferences');
  const lost = chosenPurposes.filter((purpose) => allows(before, purpose) && !allows(after, purpose));
  const about = memory.who();
  if (has(after)) {
    if (!has(before)) memory.allow();
    const choice = consent.choice();
    if (choice) memory.setChoice(choice);
    void page.loadTabs();
  } else if (has(before) || after.preferences === 'denied') {
    memory.withdraw(consent.lasting());
    page.tabs?.close(lost);
    page.tabs = undefined;
  }
  report.consentChanged();
  if (lost.length) page.act?.withdraw(page);
  const isNews = memory.isNews(packAnswers(after));
  // A refusal by somebody who was never asked about before proves nothing: there is nothing to tell. Where nothing may be
  // kept, an answer is told on the page that it was given on, not on each one that finds it.
  const isYes = has(after) || (before.analytics && allows(after, 'analytics'));
  if (lost.length || (isNews && /\w/.test(after.because.preferences) && isYes))
    report.tell('consent-changed', { ...after }, lost.length ? about : undefined, lost.length ? 'now' : 'soon');
  page.look();
}
