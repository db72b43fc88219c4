import type { ConsentAnswer } from '../consent.ts';
import type { Purpose } from '../purpose.ts';
import type { Heard } from '../said.ts';

/** The visitor's choice as the site's own banner or API reports it; a purpose left out was not asked. */
export type SiteSignal = Readonly<Partial<Record<Exclude<Purpose, 'necessary'>, 'granted' | 'denied'>>>;

/** Takes the choice as it is; a word that is neither `granted` nor `denied` leaves its purpose open. */
export function hearSite(signal: SiteSignal): Heard {
  const read = (choice: unknown): ConsentAnswer | undefined =>
    choice === 'granted' || choice === 'denied' || choice === undefined ? choice : 'pending';
  return {
    preferences: read(signal.preferences),
    analytics: read(signal.analytics),
    marketing: read(signal.marketing),
    sale: read(signal.sale),
  };
}
