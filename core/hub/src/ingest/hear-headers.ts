import { resolveConsent, type Consent, type SiteSettings } from '@beckon/engine';

/** The headers by which a browser refuses for its user, as they came. */
export interface RefusalHeaders {
  readonly gpc?: string;
  readonly dnt?: string;
}

/**
 * The most that a visitor can have allowed, by what a server sees. By sending an event its page says that it was allowed:
 * that is taken as the site's own word, which the owner's switch and the browser's headers can only take from.
 * `Sec-GPC` counts where it is exactly `1`, one of several included (https://w3c.github.io/gpc/).
 */
export function hearHeaders({ gpc, dnt }: RefusalHeaders, rules: SiteSettings['consent']): Consent {
  return resolveConsent(
    {
      gpc: (gpc ?? '').split(',').some((value) => value.trim() === '1'),
      dnt: dnt ?? null,
      site: { preferences: 'granted', analytics: 'granted', marketing: 'granted', sale: 'granted' },
    },
    // Which of the other sources answered, only the page can know.
    { ...rules, sources: [] },
  );
}
