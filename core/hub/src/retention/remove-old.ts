import type { HubParts } from '../platform/hub-parts.ts';
import { retentionKinds } from './kinds.ts';
import { addRemoved } from './report.store.ts';
import { keepDaysOf, type Held } from './retention-kind.ts';
import type { HubSettings } from '../sites/hub-settings.ts';

/** Small enough that nobody waits for it, large enough that a million rows go within minutes. */
const most = 1_000;
const patience = { timeout: 60_000, maxWait: 10_000 };

/**
 * Removes from a site what has been kept long enough, a batch of each kind at a time. The batches and their lines in the
 * report are one transaction: whenever the process dies, what is gone was reported, and the next run goes on with the rest.
 *
 * @returns how many rows of each kind
 */
export async function removeOld(
  { db, clock }: Pick<HubParts, 'db' | 'clock'>,
  { site, settings, held }: { readonly site: string; readonly settings: HubSettings; readonly held: Held },
): Promise<Readonly<Record<string, number>>> {
  const at = new Date(clock.nowMs());
  const removed: Record<string, number> = {};
  for (let kinds = retentionKinds; kinds.length;)
    kinds = await db.$transaction(async (tx) => {
      const unfinished = [];
      for (const kind of kinds) {
        const before = new Date(at.getTime() - keepDaysOf(kind, settings) * 86_400_000);
        const count = await kind.remove(tx, { site, before, most, held });
        if (count === 0) continue;
        await addRemoved(tx, { site, kind: kind.name, count, at });
        removed[kind.name] = (removed[kind.name] ?? 0) + count;
        if (count >= most) unfinished.push(kind);
      }
      return unfinished;
    }, patience);
  return removed;
}
