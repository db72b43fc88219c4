import type { HubParts } from '../platform/hub-parts.ts';
import { writeAccount } from './account.store.ts';

/** Two years are counted in days: once an hour is often enough. By database, as tests have several. */
const noteEveryMs = 3_600_000;
const noted = new WeakMap<object, Map<string, number>>();
const mostNoted = 10_000;

/** Notes that a person used the admin of a site. Programs with a key are not persons. */
export async function noteUse({ db, clock }: Pick<HubParts, 'db' | 'clock'>, site: string): Promise<void> {
  const now = clock.nowMs();
  const times = noted.get(db) ?? new Map<string, number>();
  noted.set(db, times);
  const last = times.get(site);
  if (last !== undefined && now - last >= 0 && now - last < noteEveryMs) return;
  if (times.size >= mostNoted) times.clear();
  times.set(site, now);
  await writeAccount(db, site, { lastUsedAt: new Date(now) });
}
