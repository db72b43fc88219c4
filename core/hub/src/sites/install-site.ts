import { randomBytes } from 'node:crypto';
import { parseSite } from '@beckon/engine';
import { drawId } from '../platform/draw-id.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { upsertSite } from './site.store.ts';
import type { Site } from './site.ts';
import { toSite } from './to-site.ts';

export interface SiteFacts {
  readonly platform: 'shopify' | 'wordpress' | 'plain';
  readonly domain: string;
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly locale: string;
  /** ISO 4217, where the site has a shop. */
  readonly currency?: string;
  /** Where its pages may be read: `https://shop.example`. */
  readonly origins: readonly string[];
}

/** The platform's own answer to "may we?" is the one to read, from the first page on. */
const consentOf = { shopify: ['shopify'], wordpress: ['wordpress'], plain: [] } as const;

/**
 * Puts a site in. Again, it brings name and origins up to date and revives a site that had left; what its owner has set
 * stays. Time zone and language are where the settings start from: what we do not know of them is left at its default.
 */
export async function installSite(
  { db, clock }: Pick<HubParts, 'db' | 'clock'>,
  { platform, domain, name, currency = '', timeZone, locale, origins }: SiteFacts,
): Promise<Site> {
  const id = drawId();
  const row = await upsertSite(db, {
    id,
    platform,
    domain: domain.toLowerCase(),
    name,
    currency,
    origins: [...new Set(origins.flatMap((each) => URL.parse(each)?.origin ?? []))],
    settings: {
      ...keepKnown({ timeZone }),
      ...keepKnown({ locale }),
      // Of its own for each site: who is held out on one shop is not the same on the next.
      holdOut: { share: 0, seed: id },
      consent: { sources: consentOf[platform] },
    },
    secret: randomBytes(32).toString('base64url'),
    createdAt: new Date(clock.nowMs()),
  });
  return toSite(row);
}

function keepKnown<Setting extends object>(setting: Setting): Partial<Setting> {
  return parseSite(setting).ok ? setting : {};
}
