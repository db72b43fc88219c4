import type { Purpose } from './purpose.ts';

/** Granted, denied, or not known yet. Pending is treated as no everywhere; it differs from denied only in words. */
export type ConsentAnswer = 'granted' | 'denied' | 'pending';

/** Every place an answer can come from; `owner` is the kill switch or a signed-in person's objection. */
export type ConsentSource =
  'owner' | 'gpc' | 'dnt' | 'shopify' | 'wordpress' | 'tcf' | 'gpp' | 'consent-mode' | 'site' | 'region' | 'nothing';

/** The resolved consent: one answer a purpose, and for each the source that settled it. Plain JSON. */
export type Consent = { readonly [purpose in Purpose]: ConsentAnswer } & {
  readonly because: { readonly [purpose in Purpose]: ConsentSource };
  /** Opt-out signals that were seen and honoured: some laws ask that this be shown. */
  readonly honoured: readonly ('gpc' | 'dnt')[];
};
