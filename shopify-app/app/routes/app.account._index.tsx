import { readAccountData } from '@beckon/hub/accounts/read-account-data';
import { AccountScreen } from '../account/AccountScreen.tsx';
import { waitBriefly } from '../home/wait-briefly.ts';
import type { RouteArgs } from '../shopify/load-context.ts';
import { readAccount } from '../shopify/read-account.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { useLoaderData } from '../ui/index.ts';

export const loader = async (args: RouteArgs) => {
  const { hub, site, admin } = await requireShop(args);
  const [parts, account] = await Promise.all([readAccountData(hub, site, 20), waitBriefly(readAccount(admin))]);
  return { parts, ...(account?.ok && { contact: account.contact, isPaid: account.isPaid }) };
};

export default function Account() {
  return <AccountScreen {...useLoaderData<typeof loader>()} />;
}

export { ScreenError as ErrorBoundary } from '../ui/index.ts';
