import { answerOf } from '../answer-of.ts';
import type { Heard } from '../said.ts';

/** What the WP Consent API says. With an empty type no consent plugin is there, and every check answers true: no answer at all. */
export interface WordPressSignal {
  readonly type: 'optin' | 'optout' | '';
  readonly preferences: boolean;
  readonly statistics: boolean;
  readonly marketing: boolean;
}

/** The API has no category for the sale of data. */
export function hearWordPress(signal: WordPressSignal): Heard {
  return signal.type === 'optin' || signal.type === 'optout'
    ? {
        preferences: answerOf(signal.preferences),
        analytics: answerOf(signal.statistics),
        marketing: answerOf(signal.marketing),
      }
    : undefined;
}
