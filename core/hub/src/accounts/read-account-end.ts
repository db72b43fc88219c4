import type { HubParts } from '../platform/hub-parts.ts';
import { readAccountRow } from './account.store.ts';
import { unusedDays } from './judge-account.ts';

/** When everything of a site goes if nobody uses or pays for it any more (ISO 8601); undefined for a site nobody knows. */
export async function readAccountEnd({ db }: Pick<HubParts, 'db'>, site: string): Promise<string | undefined> {
  const account = await readAccountRow(db, site);
  if (!account) return undefined;
  const wantedAtMs = Math.max(account.createdAtMs, account.usedAtMs ?? 0, account.paidAtMs ?? 0);
  return new Date(wantedAtMs + unusedDays * 86_400_000).toISOString();
}
