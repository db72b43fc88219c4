import type { SiteSettings } from '@beckon/engine';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from './find-site.ts';
import type { HubSettings } from './hub-settings.ts';

export interface Settings {
  readonly settings: SiteSettings;
  readonly hubSettings: HubSettings;
}

/** What a site has set, with everything filled in that it left alone; undefined where there is no such site. */
export async function readSettings(parts: Pick<HubParts, 'db'>, site: string): Promise<Settings | undefined> {
  const found = await findSite(parts, { id: site });
  return found && { settings: found.settings, hubSettings: found.hubSettings };
}
