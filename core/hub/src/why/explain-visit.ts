import { labelAttribute, pickWordsLocale, type WordsLocale } from '@beckon/editing';
import {
  decide,
  explainDecision,
  publish,
  type Explanation,
  type Problem,
  type Reason,
  type Snapshot,
} from '@beckon/engine';
import type { Words } from '@beckon/engine/explain/words.en';
import { english } from '@beckon/engine/explain/words.en';
import { french } from '@beckon/engine/explain/words.fr';
import { german } from '@beckon/engine/explain/words.de';
import { listKeptCampaigns } from '../campaigns/list-kept-campaigns.ts';
import type { SavedCampaign } from '../campaigns/saved-campaign.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { readLiveSnapshot } from '../snapshots/read-live-snapshot.ts';
import { readSettings } from '../sites/read-settings.ts';
import { fireTriggers } from './fire-triggers.ts';
import { parseVisit } from './parse-visit.ts';
import { standingWords } from './standing-words.ts';

export interface Why extends Explanation {
  /** What `sentence` says, for pictures and links; absent where it is shown, or is not live. */
  readonly because?: Reason;
}

export type Explained =
  | {
      readonly ok: true;
      /** Epoch milliseconds: the moment that was looked at. */
      readonly nowMs: number;
      /** One for each campaign of the site but archived ones: what shows first, what is not live last. */
      readonly campaigns: readonly Why[];
    }
  | { readonly ok: false; readonly why: 'missing' }
  | { readonly ok: false; readonly why: 'invalid'; readonly problems: readonly Problem[] };

const wordsOf: Readonly<Record<WordsLocale, Words>> = { en: english, de: german, fr: french };

/**
 * Says for every campaign of a site whether a visit would see it and why, by the decision that pages make. The visit is
 * described by hand or was written down by a page (`parseVisit`); nothing of it is kept.
 *
 * @param asked.documents `live`: what the site shows. `working`: what is being worked on, as if all of it were published.
 */
export async function explainVisit(
  { db, env, clock }: Pick<HubParts, 'db' | 'env' | 'clock'>,
  site: string,
  {
    visit,
    documents,
    locale,
  }: { readonly visit: unknown; readonly documents: 'live' | 'working'; readonly locale: string },
): Promise<Explained> {
  const parsed = parseVisit(visit, clock.nowMs());
  if (!parsed.ok) return { ok: false, why: 'invalid', problems: parsed.problems };
  const kept = await listKeptCampaigns({ db }, site);
  const snapshot =
    documents === 'live' ? await readLiveSnapshot({ db, env }, site) : await readWorking({ db }, site, kept);
  if (!snapshot) return { ok: false, why: 'missing' };

  const { nowMs, attributes, withheld, consent, memory, called, visitorTimeZone } = parsed.value;
  const fired = fireTriggers(snapshot, parsed.value);
  const decision = decide({
    snapshot,
    visit: { attributes, withheld, fired, called, ...(visitorTimeZone && { visitorTimeZone }) },
    memory,
    consent,
    now: nowMs,
  });
  const picked = pickWordsLocale(locale);
  const labelOf = (name: string) => labelAttribute(name, { locale: picked });
  const told = explainDecision(decision, { snapshot, now: nowMs, words: wordsOf[picked], labelOf });
  const reasons = new Map(decision.held.map(({ campaign, because }) => [campaign, because]));
  const asked = new Set(told.map(({ campaign }) => campaign));
  return {
    ok: true,
    nowMs,
    campaigns: [
      ...told.map((each) => ({ ...each, ...(reasons.has(each.campaign) && { because: reasons.get(each.campaign)! }) })),
      ...kept.filter(({ id }) => !asked.has(id)).map((campaign) => tellStanding(campaign, picked)),
    ],
  };
}

async function readWorking(
  parts: Pick<HubParts, 'db'>,
  site: string,
  kept: readonly SavedCampaign[],
): Promise<Snapshot | undefined> {
  const found = await readSettings(parts, site);
  const documents = kept.map(({ document }) => ({ ...document, status: 'live' as const }));
  return found && publish(documents, found.settings);
}

function tellStanding({ id, name, status }: SavedCampaign, locale: WordsLocale): Why {
  // Live in the list, and not yet in the snapshot that was asked about: as good as a draft to the page.
  const standing = status === 'live' ? 'draft' : status;
  return { campaign: id, name, isShown: false, sentence: standingWords[locale][standing] };
}
