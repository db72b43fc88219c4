import type { LettersChoice } from '../journal/entry.ts';
import type { Tx } from '../platform/db.ts';
import { applyLimit } from '../privacy/apply-limit.ts';
import { writeChoice } from './refusal.store.ts';

/**
 * Carries out what somebody chose about letters. Who wants none has taken back what their forms agreed to until then: nothing
 * of it is handed on. Again, it changes nothing.
 */
export async function applyLettersChoice(tx: Tx, { site, atMs, address, person, wants }: LettersChoice): Promise<void> {
  await writeChoice(tx, { site, address, at: new Date(atMs), wants });
  if (wants) return;
  const limit = { kind: 'limit', limit: 'refuse', purposes: ['marketing'], persons: [person], visitors: [], leads: [] } as const; // prettier-ignore
  await applyLimit(tx, { ...limit, site, atMs });
}
