import { publish, type Campaign } from '@beckon/engine';
import type { Env } from '../platform/env.ts';
import type { Site } from '../sites/site.ts';
import { fitSnapshot, type Fitted } from './fit-snapshot.ts';
import { nameContentFolder } from './name-content-folder.ts';

/** The snapshot of a site as the hub at this address publishes it, with the content that had to leave it. */
export function makeSnapshot(
  env: Pick<Env, 'publicUrl'>,
  site: Pick<Site, 'id' | 'platform' | 'settings'>,
  campaigns: readonly Campaign[],
): Fitted {
  const endpoints = { collect: `${env.publicUrl}/v1/collect`, leads: `${env.publicUrl}/v1/leads` };
  const live = campaigns.map((campaign) => ({ ...campaign, status: 'live' as const }));
  return fitSnapshot(publish(live, { ...site.settings, endpoints }), nameContentFolder(env, site));
}
