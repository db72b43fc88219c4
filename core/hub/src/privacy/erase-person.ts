import { countOrders } from '../counters/count-orders.ts';
import { eraseLeadsOf } from '../leads/erase-leads-of.ts';
import { settleTouched } from '../orders/order.store.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { withCarryLock } from '../projector/with-carry-lock.ts';
import { findTraces } from './find-traces.ts';
import type { Person } from './person.ts';
import { deleteDataRequests, forgetVisitors, listDataRequests } from './trace.store.ts';

/**
 * Forgets somebody: their forms are erased, and what their browser told and what they bought no longer says who it was. Sums
 * stay; an order that was credited by a click loses its credit, as nothing says any more whose click it was. A replay of the
 * journal finds the same. Again, it changes nothing.
 */
export async function erasePerson(parts: Pick<HubParts, 'db' | 'clock'>, site: string, person: Person): Promise<void> {
  const { db, clock } = parts;
  const { visitors } = await findTraces(parts, site, person);
  await eraseLeadsOf(parts, site, person.whose);
  for (const visitor of visitors) await eraseLeadsOf(parts, site, { visitor });
  await withCarryLock(db, async (tx) => {
    const orders = await forgetVisitors(tx, site, visitors, new Date(clock.nowMs()));
    await countOrders(tx, await settleTouched(tx, orders, []));
  });
  // An answer that was laid out for them names them.
  await deleteDataRequests(db, site, await listAnswersOf(parts, site, person));
}

async function listAnswersOf(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  { whose }: Person,
): Promise<readonly string[]> {
  const names = [whose.email, whose.phone].flatMap((name) => (name ? [name.toLowerCase()] : []));
  const rows = await listDataRequests(db, site);
  return rows
    .filter(({ answer }) => names.some((name) => JSON.stringify(answer).toLowerCase().includes(name)))
    .map(({ id }) => id);
}
