import type { AnsweringSource } from '@beckon/engine/consent/resolve-heard';
import type { Heard } from '@beckon/engine/consent/said';
import type { Signals } from '@beckon/engine';
import type { ConsentWatch } from './consent-watch.ts';

/** One source of consent: how to listen to it, and how to understand what it says. */
export interface ConsentSourceCode<Key extends keyof Signals> {
  readonly watch: ConsentWatch<Key>;
  readonly understand: (signal: Extract<NonNullable<Signals[Key]>, object>) => Heard;
}

/**
 * Other people's consent tools. A page fetches the code for those that its site lists; what the visitor says to the site
 * itself comes through the page API.
 */
export const consentSources = {
  shopify: () => import('./shopify.ts').then((it) => it.shopifyConsent),
  wordpress: () => import('./wordpress.ts').then((it) => it.wordPressConsent),
  tcf: () => import('./tcf.ts').then((it) => it.tcfConsent),
  gpp: () => import('./gpp.ts').then((it) => it.gppConsent),
  'consent-mode': () => import('./consent-mode.ts').then((it) => it.consentModeConsent),
} satisfies Partial<Record<AnsweringSource, unknown>>;
