import type { ConsentModeSignal } from './signals/consent-mode.ts';
import type { GppSignal } from './signals/gpp.ts';
import type { ShopifySignal } from './signals/shopify.ts';
import type { SiteSignal } from './signals/site.ts';
import type { TcfSignal } from './signals/tcf.ts';
import type { WordPressSignal } from './signals/wordpress.ts';

/** A signal that has not answered yet, or never will. Both are pending, and pending means no. */
export type Silent = 'loading' | 'failed';

/** What was read from the page and the browser, raw, as JSON. An absent key means that nobody asked that source. */
export interface Signals {
  /** The owner's kill switch, or a signed-in person's objection. */
  readonly owner?: 'deny';
  /** `navigator.globalPrivacyControl`, or `Sec-GPC` being exactly `1`. */
  readonly gpc?: boolean;
  /** `navigator.doNotTrack` as found: `1`, `yes`, `unspecified`, null. */
  readonly dnt?: string | null;
  readonly shopify?: ShopifySignal | Silent;
  readonly wordpress?: WordPressSignal | Silent;
  readonly tcf?: TcfSignal | Silent;
  readonly gpp?: GppSignal | Silent;
  readonly consentMode?: ConsentModeSignal | Silent;
  /** The site's own banner, or `beckon('consent', …)`. */
  readonly site?: SiteSignal | Silent;
  /** ISO 3166-1 country, or ISO 3166-2 subdivision such as `US-CA`; absent when unknown. */
  readonly region?: string | undefined;
}
