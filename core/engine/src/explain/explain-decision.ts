import type { CampaignId } from '../campaign/campaign.ts';
import type { Snapshot, SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Decision } from '../decision.ts';
import type { Showing } from '../showing.ts';
import { describeTriggerWith } from './describe-trigger.ts';
import { explainReasonWith } from './explain-reason.ts';
import type { Explaining } from './explain-reason.ts';
import { makeSpeech } from './speech.ts';
import type { Speech, Wording } from './speech.ts';

/** One campaign and what became of it, for a person to read. */
export interface Explanation {
  readonly campaign: CampaignId;
  readonly name: string;
  readonly isShown: boolean;
  readonly sentence: string;
}

/** Puts a decision into sentences: what is shown first, then what is held back, in the decision's own order. */
export function explainDecision(
  decision: Decision,
  { snapshot, now, ...wording }: { readonly snapshot: Snapshot; readonly now: number } & Wording,
): Explanation[] {
  const campaigns: readonly (SnapshotCampaign | null)[] = Array.isArray(snapshot?.campaigns) ? snapshot.campaigns : [];
  const nameOf = (id: CampaignId) => campaigns.find((campaign) => campaign?.id === id)?.name || id;
  const context: Explaining = { timeZone: snapshot?.site?.timeZone, ...wording, now, nameOf };
  const speech = makeSpeech(context);
  return [
    ...decision.show.map((showing) => ({
      campaign: showing.campaign,
      name: nameOf(showing.campaign),
      isShown: true,
      sentence: explainShowingWith(showing, speech),
    })),
    ...decision.held.map(({ campaign, because }) => ({
      campaign,
      name: nameOf(campaign),
      isShown: false,
      sentence: explainReasonWith(because, speech, context),
    })),
  ];
}

/** Why a campaign is shown, as one sentence: `Shown: 30 seconds have passed on the page.` */
export function explainShowing(showing: Showing, context: Wording): string {
  return explainShowingWith(showing, makeSpeech(context));
}

function explainShowingWith({ trigger, variant }: Showing, speech: Speech): string {
  const why = trigger ? describeTriggerWith(trigger, speech) : speech.say('shownCalled');
  return variant === undefined ? speech.say('shown', { why }) : speech.say('shownVariant', { variant, why });
}
