import type { Duration } from '../targeting/duration.ts';

/** How often a campaign may come back to the same visitor, and when never again. */
export interface Frequency {
  /** How soon after one display the next may come. */
  readonly again:
    | { readonly kind: 'every-page-view' }
    | { readonly kind: 'once-per-visit' }
    | { readonly kind: 'after'; readonly rest: Duration }
    | { readonly kind: 'after-pages'; readonly pages: number }
    | { readonly kind: 'once' };
  /** What dismissing it does: nothing, a rest, or never again. */
  readonly afterClose: 'nothing' | 'never' | { readonly quiet: Duration };
  /** What a conversion does. */
  readonly afterConversion: 'nothing' | 'never' | { readonly quiet: Duration };
  /** Never more displays than this to one visitor. */
  readonly maxDisplays?: number;
  /**
   * What to do for a visitor who has not allowed remembering: hold the campaign back, or show it by the memory of the
   * page alone, so that it may come again on the next page.
   */
  readonly withoutMemory: 'hold' | 'show';
  /** Whether the site-wide rest between interruptions is asked too. */
  readonly respectsSiteRest: boolean;
}

/** A new campaign: once a visit; dismissed, quiet for 7 days; converted, never again. */
export const defaultFrequency: Frequency = {
  again: { kind: 'once-per-visit' },
  afterClose: { quiet: { days: 7 } },
  afterConversion: 'never',
  withoutMemory: 'hold',
  respectsSiteRest: true,
};
