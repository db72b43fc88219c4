import { findSite } from '@beckon/hub/sites/find-site';
import { publishSite } from '@beckon/hub/snapshots/publish-site';
import { bringUpToDate } from './bring-up-to-date.ts';
import type { LoadContext } from './load-context.ts';
import { workOnWebhooks } from './webhooks/work-on-webhooks.ts';

/** Starts what the app does beside answering requests. The hub's jobs end it. */
export async function startShopifyWork(context: LoadContext): Promise<void> {
  const { hub } = context;
  await workOnWebhooks(context);
  await hub.jobs.work<{ readonly site: string }>('shopify-set-up', async ({ site: id }) => {
    const site = await findSite(hub, { id });
    if (!site || site.uninstalledAt) return;
    // What a shop had of us went with the app: one that comes back gets its campaigns anew.
    const published = await publishSite(hub, id);
    if (published.ok && !published.isNew)
      await hub.jobs.send('deliver-snapshot', { site: id, number: published.publication.number });
    await bringUpToDate(context, site);
  });
}
