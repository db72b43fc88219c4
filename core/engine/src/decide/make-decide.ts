import type { CampaignId } from '../campaign/campaign.ts';
import { pickLocale } from '../campaign/pick-locale.ts';
import type { Snapshot, SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Trigger } from '../campaign/trigger.ts';
import type { Decision } from '../decision.ts';
import type { Arm } from '../experiment/assign.ts';
import type { BareReason } from '../reason.ts';
import type { Showing } from '../showing.ts';
import { makeJudge } from '../targeting/judge.ts';
import type { Judge, Operators, Readings } from '../targeting/judge.ts';
import { checkOnScreen } from './check-on-screen.ts';
import { findTrigger } from './check-triggers.ts';
import type { Objection, Rule } from './rule.ts';
import { nameCampaign } from './name-campaign.ts';
import { settleRivals } from './settle-rivals.ts';
import type { Candidate } from './settle-rivals.ts';
import type { Facts, Situation } from './situation.ts';

/** What a decision is made with: all there is, or what a page gets by with that has no use for the rest. */
export interface Parts<Because> {
  readonly read: (facts: Facts) => Situation;
  /** Asked of each campaign once, before it is judged. */
  readonly checkUnderstood: (campaign: SnapshotCampaign) => Objection<Because>;
  readonly operators: Operators;
  /** In the order in which they are asked; the first that objects is the reason. */
  readonly rules: readonly Rule<Because>[];
  /** What is asked of a campaign that the page called for by name. */
  readonly rulesWhenCalled: readonly Rule<Because>[];
  /** Splits visitors; gives what this one gets, or why nothing. */
  readonly assign: (campaign: SnapshotCampaign, situation: Situation) => Arm | Because;
}

/** Puts a decision together from its parts; see `decide`. */
export function makeDecide(parts: Parts<BareReason>): (facts: Facts) => Decision<BareReason> {
  // A snapshot is immutable and decided upon at every trigger: its campaigns are looked through once.
  const known = new WeakMap<Snapshot, readonly Prepared[]>();
  return (facts) => {
    const candidates: Candidate[] = [];
    const show: Showing[] = [];
    const held: { campaign: CampaignId; because: BareReason }[] = [];
    const situation = parts.read(facts);
    let prepared = known.get(facts.snapshot);
    if (!prepared) known.set(facts.snapshot, (prepared = prepare(facts.snapshot.campaigns, parts)));
    for (const each of prepared) {
      const answer = each.fault || consider(each, situation, parts);
      if ('kind' in answer) held.push({ campaign: each.id, because: answer });
      else candidates.push({ campaign: each.campaign, showing: answer });
    }
    // On most pages nothing is left.
    if (candidates.length) settleRivals(candidates, situation, show, held);
    return { show, held };
  };
}

/** A campaign with what can be said about it before there is a visit. */
interface Prepared {
  readonly id: CampaignId;
  readonly campaign: SnapshotCampaign;
  readonly fault: Objection<BareReason>;
  /** Answers its audience, where it has no fault. */
  readonly judge: Judge;
}

function prepare(
  campaigns: readonly SnapshotCampaign[],
  { checkUnderstood, operators }: Parts<BareReason>,
): readonly Prepared[] {
  const known = new Set<CampaignId>();
  const readings: Readings = new Map();
  const prepared: Prepared[] = [];
  for (const [at, campaign] of campaigns.entries()) {
    const id = nameCampaign(campaign, at);
    // All but the first of those that bear the same id: memory, events and calls could not tell them apart.
    const fault =
      checkUnderstood(campaign) || (known.has(id) && ({ kind: 'not-understood', what: 'duplicate-id' } as const));
    if (!fault) known.add(id);
    prepared.push({
      id,
      campaign,
      fault,
      judge: (fault || makeJudge(campaign.audience, operators, readings)) as Judge,
    });
  }
  return prepared;
}

/** Asks one campaign everything that it alone decides. */
function consider(
  { campaign, judge }: Prepared,
  situation: Situation,
  { rules, rulesWhenCalled, assign }: Parts<BareReason>,
): BareReason | Showing {
  try {
    const isCalled = situation.visit.called?.includes(campaign.id);
    for (const rule of isCalled ? rulesWhenCalled : rules) {
      const because = rule(campaign, situation, judge);
      if (because) return because;
    }
    const arm = assign(campaign, situation);
    if ('kind' in arm) return arm;
    return (
      checkOnScreen(campaign, situation) ||
      present(campaign, arm, situation, isCalled ? undefined : findTrigger(campaign, situation))
    );
  } catch {
    // Facts that are not what their types say. They cost this campaign its display, and nobody anything else.
    return { kind: 'not-understood', what: 'facts' };
  }
}

function present(
  { id, locale }: SnapshotCampaign,
  { contents, variant }: Arm,
  { visit }: Situation,
  trigger: Trigger | undefined,
): Showing {
  const wanted = [visit.attributes['page.language'], ...(visit.languages ?? []), locale];
  return {
    campaign: id,
    ...(variant && { variant }),
    content: contents[pickLocale(Object.keys(contents), wanted)!]!,
    ...(trigger && { trigger }),
  };
}
