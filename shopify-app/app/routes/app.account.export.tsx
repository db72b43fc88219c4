import { readAccountData } from '@beckon/hub/accounts/read-account-data';
import { listAccesses } from '@beckon/hub/access-log/list-accesses';
import type { Access } from '@beckon/hub/access-log/access';
import { answerFile } from '../shopify/answer-file.ts';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';

/** More than a shop's tables of itself hold; what is beyond it is counted. */
const most = 10_000;

/** All that is kept of the account, for a person and for a program to read; of the access log, opened. */
export const action = async (args: RouteArgs) => {
  const { hub, site } = await requireShop(args);
  const tables = await readAccountData(hub, site, most);
  const accesses: Access[] = [];
  for (let page = 1, pages = 1; page <= pages && accesses.length < most; page += 1) {
    const list = await listAccesses(hub, site.id, { page });
    pages = list.pages;
    accesses.push(...list.accesses);
  }
  const told = tables.map((part) => (part.table === 'account_access' ? { ...part, untold: [], rows: accesses } : part));
  const about = { site: site.domain, at: new Date(hub.clock.nowMs()).toISOString(), tables: told };
  return answerFile(JSON.stringify(about, null, 2), { name: 'account.json', type: 'application/json' });
};
