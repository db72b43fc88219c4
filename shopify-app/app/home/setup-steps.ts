export interface SetupFacts {
  /** Whether the published theme has the app embed on; undefined where Shopify did not say. */
  readonly isEmbedOn?: boolean | undefined;
  /** Whether a campaign ever went out to the shop, be it paused since. */
  readonly hasPublished: boolean;
  readonly hasLive: boolean;
  readonly hasSeenPrivacy: boolean;
}

export type StepName = 'embed' | 'campaign' | 'privacy';

export interface SetupStep {
  readonly name: StepName;
  /** `unknown`: it could not be looked up just now. */
  readonly state: 'done' | 'open' | 'unknown';
}

/** The set-up guide: it looks for itself what is done. */
export function listSetupSteps({ isEmbedOn, hasPublished, hasSeenPrivacy }: SetupFacts): readonly SetupStep[] {
  return [
    { name: 'embed', state: isEmbedOn === undefined ? 'unknown' : isEmbedOn ? 'done' : 'open' },
    { name: 'campaign', state: hasPublished ? 'done' : 'open' },
    { name: 'privacy', state: hasSeenPrivacy ? 'done' : 'open' },
  ];
}

/** What must not be missed once the guide is gone: live campaigns that nobody can see. */
export const isEmbedMissed = ({ isEmbedOn, hasLive }: SetupFacts): boolean => isEmbedOn === false && hasLive;
