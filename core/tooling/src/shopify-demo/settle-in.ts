import { listCampaigns } from '@beckon/hub/campaigns/list-campaigns';
import { systemClock } from '@beckon/hub/platform/clock';
import { openDb } from '@beckon/hub/platform/db';
import { readEnv } from '@beckon/hub/platform/env';
import { openJobs } from '@beckon/hub/platform/jobs';
import type { KeyRing } from '@beckon/hub/platform/key-ring';
import { silentLog } from '@beckon/hub/platform/log';
import { findSite } from '@beckon/hub/sites/find-site';
import { installSite } from '@beckon/hub/sites/install-site';
import { publishSite } from '@beckon/hub/snapshots/publish-site';
import { readLiveSnapshot } from '@beckon/hub/snapshots/read-live-snapshot';
import { switchEmbed, type Shop, type StandIn } from '@beckon/shopify-stand-in';
import { makeLaunchAddress } from '@beckon/shopify-stand-in/frame/make-launch-address';
import { openApp } from './open-app.ts';
import { seedCampaigns } from './seed-campaigns.ts';

interface Setting {
  readonly shop: Shop;
  readonly standIn: StandIn;
  readonly databaseUrl: string;
  readonly keys: KeyRing;
  readonly appUrl: string;
  readonly shopUrl: string;
}

/** The first visit to the app installs its site; embed and campaigns follow. Later, nothing is done that is done. */
export async function settleIn({ shop, standIn, databaseUrl, keys, appUrl, shopUrl }: Setting): Promise<void> {
  const { domain } = shop.data.facts;
  const db = openDb(databaseUrl, 2, keys);
  const jobs = openJobs(databaseUrl, silentLog);
  const parts = { db, jobs, clock: systemClock, env: readDemoEnv(databaseUrl, appUrl) };
  try {
    let site = await findSite(parts, { domain });
    if (!site || site.uninstalledAt) {
      await openApp(makeLaunchAddress(standIn.app, shop, shop.data.staff[0]!, '/app'));
      site = await findSite(parts, { domain });
    }
    if (site?.platform !== 'shopify') throw new Error('The app did not install the site of the shop.');
    switchEmbed(shop, { block: 'beckon', isOn: true });

    // The ports of this start may be others than those of the last.
    const { platform, name, currency, settings } = site;
    const origins = [`https://${domain}`, shopUrl];
    if (origins.join() !== site.origins.join())
      await installSite(parts, { platform, domain, name, currency, timeZone: settings.timeZone, locale: settings.locale, origins }); // prettier-ignore
    const isSeeded = (await listCampaigns(parts, site.id)).total > 0;
    const hasMoved = (await readLiveSnapshot(parts, site.id))?.site.endpoints?.collect !== `${appUrl}/v1/collect`;
    if (isSeeded && !hasMoved) return;
    await jobs.start();
    if (!isSeeded) await seedCampaigns(parts, site.id);
    else await publishSite(parts, site.id);
  } finally {
    await jobs.stop();
    await db.$disconnect();
  }
}

function readDemoEnv(databaseUrl: string, publicUrl: string) {
  const env = readEnv({ DATABASE_URL: databaseUrl, BECKON_URL: publicUrl });
  if (!env.ok) throw new Error(JSON.stringify(env.problems));
  return env.value;
}
