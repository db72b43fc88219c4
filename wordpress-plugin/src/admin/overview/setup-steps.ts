/** What the site found out about itself. */
export interface SetupFacts {
  readonly hasLive: boolean;
  /** A visitor has seen one. */
  readonly wasSeen: boolean;
  readonly hasConsentSource: boolean;
  /** The privacy policy is published and speaks of Beckon; null where there is no such page. */
  readonly isInPolicy: boolean | null;
  readonly isHidden: boolean;
}

export type StepName = 'campaign' | 'consent' | 'policy' | 'seen';

export interface SetupStep {
  readonly name: StepName;
  readonly isDone: boolean;
}

/** The guide of the first days: it looks for itself what is done. */
export const listSetupSteps = ({
  hasLive,
  wasSeen,
  hasConsentSource,
  isInPolicy,
}: SetupFacts): readonly SetupStep[] => [
  { name: 'campaign', isDone: hasLive || wasSeen },
  { name: 'consent', isDone: hasConsentSource },
  { name: 'policy', isDone: isInPolicy === true },
  { name: 'seen', isDone: wasSeen },
];
