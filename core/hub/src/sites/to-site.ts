import { parseSite } from '@beckon/engine';
import { parseHubSettings } from './hub-settings.ts';
import type { SiteRow } from './site.store.ts';
import type { Site } from './site.ts';

/** A site as the rest of the hub reads it: settings whole, the secret left behind. */
export function toSite(row: SiteRow): Site {
  const { id, platform, domain, name, currency } = row;
  const settings = parseSite({ ...(row.settings as object), id });
  const hubSettings = parseHubSettings(row.hubSettings);
  if (!settings.ok || !hubSettings.ok) throw new Error(`The settings of site ${id} were stored unparsed.`);
  return {
    id,
    platform,
    domain,
    name,
    currency,
    origins: row.origins as string[],
    settings: settings.value,
    hubSettings: hubSettings.value,
    setup: row.setup as Record<string, string>,
    createdAt: row.createdAt.toISOString(),
    ...(row.uninstalledAt && { uninstalledAt: row.uninstalledAt.toISOString() }),
  };
}
