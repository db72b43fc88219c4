import type { Campaign, Problem } from '@beckon/engine';

/** Why an edit is impossible. Worded for people in `describe-refusal.ts`. */
export type Refusal =
  | 'no-such-block'
  | 'no-such-step'
  | 'no-such-column'
  | 'no-such-trigger'
  | 'no-such-variant'
  | 'no-such-language'
  | 'no-such-text'
  | 'id-taken'
  | 'into-itself'
  | 'columns-do-not-nest'
  | 'last-step'
  | 'control-stays'
  | 'not-valid';

/**
 * What an edit gives: the new campaign, or the one it was given and the reason why it could not be done. With
 * `not-valid` come the problems that the edit would have brought.
 */
export type Edited =
  | { readonly ok: true; readonly campaign: Campaign }
  | {
      readonly ok: false;
      readonly campaign: Campaign;
      readonly because: Refusal;
      readonly problems?: readonly Problem[];
    };

/** An edit ready to be done, as a check offers one to mend what it found. */
export type Edit = (campaign: Campaign) => Edited;
