import type { Consent } from './consent.ts';
import { hear } from './hear.ts';
import { resolveHeard } from './resolve-heard.ts';
import type { ConsentRules } from './resolve-heard.ts';
import type { Signals } from './signals.ts';
import { hearConsentMode } from './signals/consent-mode.ts';
import { hearGpp } from './signals/gpp.ts';
import { hearShopify } from './signals/shopify.ts';
import { hearSite } from './signals/site.ts';
import { hearTcf } from './signals/tcf.ts';
import { hearWordPress } from './signals/wordpress.ts';

export type { ConsentRules };

/**
 * Resolves every signal into one answer a purpose, and who settled it. The strictest wins: one no is a no, then one
 * source that has not answered leaves it open, and open means no. A source that the site lists and that says nothing
 * leaves it open too. The owner, GPC and DNT can only take away. Where nobody speaks about a purpose, the visitor's place
 * decides: allowed where the law is known to be opt-out, open everywhere else.
 *
 * Pure, and total: whatever it is given, it gives an answer, and never a yes by accident.
 */
export function resolveConsent(signals: Signals, rules?: ConsentRules): Consent {
  const given = (signals as Signals | null | undefined) ?? {};
  const heard = {
    shopify: hear(given.shopify, hearShopify),
    wordpress: hear(given.wordpress, hearWordPress),
    tcf: hear(given.tcf, hearTcf),
    gpp: hear(given.gpp, hearGpp),
    'consent-mode': hear(given.consentMode, hearConsentMode),
    site: hear(given.site, hearSite),
  };
  return resolveHeard(heard, given, rules);
}
