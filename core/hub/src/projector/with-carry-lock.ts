import type { Db, Tx } from '../platform/db.ts';
import { lockCarrying } from './position.store.ts';

const patienceMs = 60_000;

/** Does something in a transaction in which no process carries the journal: between two carries all tables agree. */
export function withCarryLock<Answer>(db: Db, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return db.$transaction(
    async (tx) => {
      await lockCarrying(tx);
      return work(tx);
    },
    { timeout: patienceMs, maxWait: 10_000 },
  );
}
