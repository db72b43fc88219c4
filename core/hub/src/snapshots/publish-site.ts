import type { HubParts } from '../platform/hub-parts.ts';
import { lockSite } from '../sites/lock-site.ts';
import { publishWithin, type Published } from './publish-within.ts';

/**
 * Publishes what is live on a site: after a change of settings, of the hub's own address, or to try a failed delivery again.
 *
 * @param by who did it, as the merchant's history shows it
 */
export function publishSite(
  parts: Pick<HubParts, 'db' | 'env' | 'jobs' | 'clock'>,
  site: string,
  by?: string,
): Promise<Published> {
  return lockSite(parts, site, (tx) => publishWithin(parts, tx, site, by));
}
