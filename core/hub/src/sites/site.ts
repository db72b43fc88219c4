import type { SiteSettings } from '@beckon/engine';
import type { SiteRef } from '../shop/shop-port.ts';
import type { HubSettings } from './hub-settings.ts';

/** One shop or WordPress site. Its secret is not in here: what holds a site may be shown to its owner. */
export interface Site extends SiteRef {
  readonly name: string;
  /** ISO 4217, in which its shop counts; empty where it has none. */
  readonly currency: string;
  /** Where its pages may be read: only these may send events. */
  readonly origins: readonly string[];
  readonly settings: SiteSettings;
  readonly hubSettings: HubSettings;
  /** Steps of the set-up guide that were done, with the moment (ISO 8601). */
  readonly setup: Readonly<Record<string, string>>;
  /** ISO 8601. */
  readonly createdAt: string;
  /** ISO 8601; absent while the site uses us. */
  readonly uninstalledAt?: string;
}
