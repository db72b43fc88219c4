import type { SiteSettings } from '@beckon/engine';
import { defaultSite } from '@beckon/engine/campaign/site';

/** A site as most are: a consent tool connected, everything else at its usual setting. */
export const siteForTests: SiteSettings = { ...defaultSite, consent: { ...defaultSite.consent, sources: ['shopify'] } };
