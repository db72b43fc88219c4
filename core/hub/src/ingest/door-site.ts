import type { SiteSettings } from '@beckon/engine';

/** What the door must know of a site. */
export interface DoorSite {
  readonly id: string;
  /** Where its pages may be read: only these may send events. */
  readonly origins: readonly string[];
  readonly timeZone: string;
  readonly consent: SiteSettings['consent'];
}
