import { leaveShop } from '../leave-shop.ts';
import { openAdmin } from '../open-admin.ts';
import { appInstallation } from '../queries/snapshot.ts';
import { z } from 'zod';
import { describeTopic } from './webhook-topic.ts';

/**
 * The app has been taken out. Whoever takes it out and puts it in again within a minute must not be thrown out by the older
 * news: Shopify is asked, and lets nobody in who has been thrown out.
 */
export const appUninstalled = describeTopic({
  topic: 'app/uninstalled',
  shape: z.object({}),
  async handle(parts) {
    const asked = await openAdmin(parts, parts.site.domain).ask(appInstallation);
    if (asked.ok) return;
    if (asked.mayRetry) throw new Error(asked.problem);
    await leaveShop(parts, parts.site);
  },
});
