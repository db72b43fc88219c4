import {
  decide,
  explainDecision,
  type CampaignStatus,
  type Explanation,
  type Reason,
  type Snapshot,
} from '@beckon/engine';
import type { Words } from '@beckon/engine/explain/words.en';
import { german } from '@beckon/engine/explain/words.de';
import { english } from '@beckon/engine/explain/words.en';
import { french } from '@beckon/engine/explain/words.fr';
import { labelAttribute } from '../audience/label-attribute.ts';
import { pickWordsLocale, type WordsLocale } from '../words-locale.ts';
import { fireTriggers } from './fire-triggers.ts';
import { standingWords } from './standing-words.ts';
import type { VisitDescription } from './visit-description.ts';

/** Whether a visit sees a campaign, and why, in a sentence. */
export interface Why extends Explanation {
  /** What `sentence` says, for pictures and links; absent where it is shown, or is not live. */
  readonly because?: Reason;
}

export interface Standing {
  readonly id: string;
  readonly name: string;
  readonly status: CampaignStatus;
}

const wordsOf: Readonly<Record<WordsLocale, Words>> = { en: english, de: german, fr: french };

/**
 * Says for every campaign whether a visit would see it and why, by the decision that pages make: what shows first.
 *
 * @param kept the campaigns of the site; those that are not in the snapshot come last, with what keeps them out of it
 * @param locale a language tag; the sentences come in the nearest language that has words
 */
export function tellVisit(
  snapshot: Snapshot,
  visit: VisitDescription,
  { kept = [], locale }: { readonly kept?: readonly Standing[]; readonly locale: string },
): readonly Why[] {
  const { nowMs, attributes, withheld, consent, memory, called, visitorTimeZone } = visit;
  const decision = decide({
    snapshot,
    visit: {
      attributes,
      withheld,
      fired: fireTriggers(snapshot, visit),
      called,
      ...(visitorTimeZone && { visitorTimeZone }),
    },
    memory,
    consent,
    now: nowMs,
  });
  const picked = pickWordsLocale(locale);
  const labelOf = (name: string) => labelAttribute(name, { locale: picked });
  const told = explainDecision(decision, { snapshot, now: nowMs, words: wordsOf[picked], labelOf, visitorTimeZone });
  const reasons = new Map(decision.held.map(({ campaign, because }) => [campaign, because]));
  const asked = new Set(told.map(({ campaign }) => campaign));
  return [
    ...told.map((each) => ({ ...each, ...(reasons.has(each.campaign) && { because: reasons.get(each.campaign)! }) })),
    ...kept.filter(({ id }) => !asked.has(id)).map((campaign) => tellStanding(campaign, picked)),
  ];
}

function tellStanding({ id, name, status }: Standing, locale: WordsLocale): Why {
  // Live in the list, and not yet in the snapshot that was asked about: as good as a draft to the page.
  const standing = status === 'live' ? 'draft' : status;
  return { campaign: id, name, isShown: false, sentence: standingWords[locale][standing] };
}
