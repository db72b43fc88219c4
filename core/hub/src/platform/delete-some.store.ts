import { Prisma } from '../../generated/client.ts';
import type { Db, Tx } from './db.ts';

/**
 * Deletes at most so many rows and says how many there were. Rows that somebody else has in hand are left for the next
 * batch: nobody waits for a clean-up, and two of them never count one row twice. Of rows that nobody may change no other can
 * be in hand, and to lock them would take the right to change them.
 *
 * @param table its name in quotes; the rows are called `t` in `where`
 */
export function deleteSome(
  tx: Db | Tx,
  table: Prisma.Sql,
  where: Prisma.Sql,
  most: number,
  rows: 'changing' | 'kept' = 'changing',
): Promise<number> {
  const free = rows === 'changing' ? Prisma.sql`for update skip locked` : Prisma.empty;
  return tx.$executeRaw`
    delete from ${table} where ctid = any(array(
      select t.ctid from ${table} t where ${where} limit ${most} ${free}))`;
}
