import { Prisma, type ShopifySession } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import type { Batch } from '../retention/retention-kind.ts';

/** A session with Shopify, as it lies in the database. */
export type StoredSession = ShopifySession;

/** One statement for all of it: an access token is never stored without the refresh token that came with it. */
export async function saveSession(db: Db, session: StoredSession): Promise<void> {
  await db.shopifySession.upsert({ where: { id: session.id }, create: session, update: session });
}

export async function findSession(db: Db, id: string): Promise<StoredSession | undefined> {
  return (await db.shopifySession.findUnique({ where: { id } })) ?? undefined;
}

export async function findSessionsOf(db: Db, shop: string): Promise<readonly StoredSession[]> {
  return db.shopifySession.findMany({ where: { shop } });
}

/** @returns how many there were */
export async function deleteSessions(db: Db, ids: readonly string[]): Promise<number> {
  return (await db.shopifySession.deleteMany({ where: { id: { in: [...ids] } } })).count;
}

/** Asking Shopify for a token happens while the row is locked; longer than this, and something hangs. */
const lock = { maxWait: 15_000, timeout: 30_000 };

/**
 * Changes a session while nobody else can, in this process or another.
 *
 * @param change gives what the session is to be, or undefined to leave it
 * @returns the session as it then is; undefined where there is none
 */
export function changeSessionLocked(
  db: Db,
  id: string,
  change: (session: StoredSession) => Promise<StoredSession | undefined>,
): Promise<StoredSession | undefined> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from shopify_session where id = ${id} for update`;
    const session = await tx.shopifySession.findUnique({ where: { id } });
    if (!session) return undefined;
    const changed = await change(session);
    if (changed) await tx.shopifySession.update({ where: { id }, data: changed });
    return changed ?? session;
  }, lock);
}

/** Sessions that have expired before a moment and that nothing renews. */
export function deleteOldSessions(tx: Tx, { site, before, most }: Batch): Promise<number> {
  const isOver = Prisma.sql`
    t."shop" = (select s."domain" from "site" s where s."id" = ${site}) and t."expires" <= ${before}
      and (t."refresh_token" is null or t."refresh_expires" <= ${before})`;
  return deleteSome(tx, Prisma.sql`"shopify_session"`, isOver, most);
}
