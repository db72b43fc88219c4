import type { Campaign } from '@beckon/engine';

/** The moment in a shop's life that a template is for; the gallery is sorted by it. */
export type Occasion =
  'welcome' | 'leaving' | 'cart' | 'season' | 'launch' | 'loyalty' | 'news' | 'feedback' | 'service';

/** What a template is meant to achieve. */
export type Goal = 'grow-list' | 'sell' | 'save-cart' | 'inform' | 'learn' | 'thank';

/** A campaign to begin with: good enough to publish as it is. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly occasion: Occasion;
  readonly goal: Goal;
  /** Who sees it, when and why it works, in a sentence or two. */
  readonly description: string;
  /** Where its words name days: its dates are the same in every year. Else they stay on their days of the week. */
  readonly namesDates?: true;
  readonly campaign: Campaign;
}
