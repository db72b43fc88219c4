import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Reason } from '../reason.ts';
import type { Judge } from '../targeting/judge.ts';
import type { Situation } from './situation.ts';

/** A reason to hold a campaign, or nothing that says so. */
export type Objection<Because = Reason> = Because | false | undefined;

/**
 * One question about one campaign. A rule takes the campaign's shape for granted, but not its numbers or the memory's:
 * it asks whether the campaign may come, so that a number that is none holds it back.
 */
export type Rule<Because = Reason> = (
  campaign: SnapshotCampaign,
  situation: Situation,
  judge: Judge,
) => Objection<Because>;
