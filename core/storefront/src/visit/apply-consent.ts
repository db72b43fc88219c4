import { allows } from '@beckon/engine/consent/allows';
import { chosenPurposes } from '@beckon/engine/consent/purpose';
import type { Consent } from '@beckon/engine';
import { packAnswers } from '../memory/choice.ts';
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
  const answers = packAnswers(after);
  if (has(after)) {
    const choice = consent.choice();
    if (!has(before)) memory.allow(choice, answers);
    if (choice) memory.setChoice(choice);
    void page.loadTabs();
  } else if (has(before) || after.preferences === 'denied') {
    memory.withdraw(consent.lasting());
    page.tabs?.close(lost);
    page.tabs = undefined;
  }
  report.consentChanged();
  if (lost.length) page.act?.withdraw(page);
  const isNews = memory.isNews(answers);
  const isAwaited = memory.isAwaited();
  // A refusal by somebody who was never asked about before proves nothing: there is nothing to tell. Where nothing is
  // kept, an answer is told on the page that it was given on, not on each one that finds it.
  const isKept = has(after) && (memory.who() || isAwaited);
  const isYes = isKept || (before.analytics && allows(after, 'analytics'));
  if (lost.length || (isNews && isYes)) {
    const { necessary: _necessary, honoured: _honoured, because, ...told } = after;
    // Whoever asked for consent may say by `<html data-consent-text>` which version of its words was answered.
    const text = document.documentElement.dataset['consentText'];
    const when = lost.length ? 'now' : isAwaited ? 'soon' : undefined;
    report.tell('consent-changed', { ...told, source: because.preferences, text }, about, when);
    // A yes on this page is told at once; what was found as the page began goes with its page view. A no goes after whatever
    // yes is still on its way.
    if (!lost.length && before.analytics && !isAwaited) report.leave();
  }
  page.look();
}
