import type { Purpose } from '../purpose.ts';

/** The visitor's choice as the site's own banner or API reports it; a purpose left out was not asked. */
export type SiteSignal = Readonly<Partial<Record<Exclude<Purpose, 'necessary'>, 'granted' | 'denied'>>>;
