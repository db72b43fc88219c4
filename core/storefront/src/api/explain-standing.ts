import { explainDecision } from '@beckon/engine/explain/explain-decision';
import { emptyMemory } from '@beckon/engine/visit/memory';
import type { CampaignId, Decision, Snapshot, Visit } from '@beckon/engine';
import type { Facts } from '@beckon/engine/decide/situation';

/**
 * Why each campaign that stands on the page would be let through if nothing stood there yet, in a sentence: that is why it
 * was. Nothing for one that would not, such as one that the page called for.
 */
export function explainStanding(
  decide: (facts: Facts) => Decision,
  { visit, memory: { visitor }, ...facts }: Facts,
): ReadonlyMap<CampaignId, string> {
  const anew: Visit = {
    ...visit,
    fired: { ...visit.fired, ...findSureTriggers(facts.snapshot) },
    onScreen: [],
    shown: [],
  };
  const decision = decide({ ...facts, visit: anew, memory: { ...emptyMemory, ...(visitor && { visitor }) } });
  const { visitorTimeZone } = visit;
  const rows = explainDecision(decision, { ...facts, ...(visitorTimeZone && { visitorTimeZone }) });
  return new Map(rows.flatMap(({ campaign, isShown, sentence }) => (isShown ? [[campaign, sentence]] : [])));
}

/** What must have fired where a campaign was shown by itself: its only trigger, or all where it waits for all. */
const findSureTriggers = ({ campaigns }: Snapshot): NonNullable<Visit['fired']> =>
  Object.fromEntries(
    campaigns.flatMap((it) => {
      const { match, list = [] } = it?.triggers ?? {};
      return match === 'all' || list.length === 1 ? [[it.id, list.map((_, at) => at)]] : [];
    }),
  );
