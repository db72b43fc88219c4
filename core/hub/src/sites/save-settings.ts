import { parseSite, type Problem } from '@beckon/engine';
import type { HubParts } from '../platform/hub-parts.ts';
import { publishWithin } from '../snapshots/publish-within.ts';
import { parseHubSettings } from './hub-settings.ts';
import { lockSite } from './lock-site.ts';
import type { Settings } from './read-settings.ts';
import { readSiteRow, writeSite } from './site.store.ts';

export interface SettingsPatch {
  /** Groups of the site's settings to replace; `undefined` puts one back to its default. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly hubSettings?: Readonly<Record<string, unknown>>;
}

export type SavedSettings =
  | ({ readonly ok: true } & Settings)
  | { readonly ok: false; readonly why: 'missing' }
  | { readonly ok: false; readonly why: 'invalid' | 'refused'; readonly problems: readonly Problem[] };

/** What the hub itself says about a site; nobody sets it. */
const ours = ['id', 'endpoints'];

/**
 * Changes settings of a site, group by group: two people who change different groups lose nothing. The site shows them as
 * soon as its platform has taken the new snapshot. Paths of problems begin with `settings` or `hubSettings`.
 */
export async function saveSettings(
  parts: Pick<HubParts, 'db' | 'env' | 'jobs' | 'clock'>,
  site: string,
  patch: SettingsPatch,
  by?: string,
): Promise<SavedSettings> {
  return lockSite(parts, site, async (tx): Promise<SavedSettings> => {
    const row = await readSiteRow(tx, { id: site });
    if (!row) return { ok: false, why: 'missing' };
    const refused = Object.keys(patch.settings ?? {}).filter((key) => ours.includes(key));
    const changed = { ...(row.settings as object), ...patch.settings };
    const settings = parseSite({ ...changed, id: site });
    const hubSettings = parseHubSettings({ ...(row.hubSettings as object), ...patch.hubSettings });
    const problems = [
      ...refused.map((key) => ({ path: `settings.${key}`, message: `“${key}” cannot be changed.` })),
      ...tellWhere('settings', settings.ok ? [] : settings.problems),
      ...tellWhere('hubSettings', hubSettings.ok ? [] : hubSettings.problems),
    ];
    if (problems.length || !settings.ok || !hubSettings.ok) return { ok: false, why: 'invalid', problems };

    await writeSite(tx, site, {
      settings: pick(settings.value, changed),
      hubSettings: pick(hubSettings.value, { ...(row.hubSettings as object), ...patch.hubSettings }),
    });
    const published = await publishWithin(parts, tx, site, by);
    if (!published.ok) return published;
    return { ok: true, settings: settings.value, hubSettings: hubSettings.value };
  });
}

function tellWhere(group: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map(({ path, message }) => ({ path: path ? `${group}.${path}` : group, message }));
}

/** What was set, as it was parsed. What was never set is not stored, so that a better default reaches it. */
function pick(values: object, set: object): object {
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => (set as Record<string, unknown>)[key] !== undefined),
  );
}
