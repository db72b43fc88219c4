import type { Signals } from '@beckon/engine';
import type { ConsentWatch } from '../platform.ts';
import { watchDnt } from './dnt.ts';
import { watchGpc } from './gpc.ts';
import { loadLater } from './load-later.ts';

/** The signals of the browser itself and of other people's consent tools. The site's own answer comes through the page API. */
export type Watched = Exclude<keyof Signals, 'owner' | 'site' | 'region'>;

/** By signal, how to listen to its source. What is not on every page is fetched when a site lists it. */
export const consentWatches: { readonly [Key in Watched]: ConsentWatch<Key> } = {
  gpc: watchGpc,
  dnt: watchDnt,
  shopify: loadLater(() => import('./shopify.ts').then((it) => it.watchShopify)),
  wordpress: loadLater(() => import('./wordpress.ts').then((it) => it.watchWordPress)),
  tcf: loadLater(() => import('./tcf.ts').then((it) => it.watchTcf)),
  gpp: loadLater(() => import('./gpp.ts').then((it) => it.watchGpp)),
  consentMode: loadLater(() => import('./consent-mode.ts').then((it) => it.watchConsentMode)),
};
