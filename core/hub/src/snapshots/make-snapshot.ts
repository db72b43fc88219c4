import { publish, type Campaign, type SiteSettings } from '@beckon/engine';
import type { Env } from '../platform/env.ts';
import { fitSnapshot, type Fitted } from './fit-snapshot.ts';

/** The snapshot of a site as the hub at this address publishes it, with the content that had to leave it. */
export function makeSnapshot(
  { publicUrl }: Pick<Env, 'publicUrl'>,
  settings: SiteSettings,
  campaigns: readonly Campaign[],
): Fitted {
  const endpoints = { collect: `${publicUrl}/v1/collect`, leads: `${publicUrl}/v1/leads` };
  const live = campaigns.map((campaign) => ({ ...campaign, status: 'live' as const }));
  return fitSnapshot(publish(live, { ...settings, endpoints }), `${publicUrl}/v1/sites/${settings.id}/contents/`);
}
