import type { Done } from '@beckon/hub';
import type { AdminClient } from './admin-client.ts';
import { shopAccount } from './queries/account.ts';

/** Whether the shop pays for the app now, and where its owner can be reached. What is only tried out is not paid for. */
export async function readAccount(
  admin: AdminClient,
): Promise<Done<{ readonly isPaid: boolean; readonly contact?: string }>> {
  const asked = await admin.ask(shopAccount);
  if (!asked.ok) return asked;
  const { currentAppInstallation, shop } = asked.data;
  const isPaid = currentAppInstallation.activeSubscriptions.some(({ status, test }) => status === 'ACTIVE' && !test);
  return { ok: true, isPaid, ...(shop.contactEmail && { contact: shop.contactEmail }) };
}
