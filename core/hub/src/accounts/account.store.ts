import type { Db, Tx } from '../platform/db.ts';
import type { Account } from './account.ts';

export async function readAccountRow(db: Db | Tx, site: string): Promise<Account | undefined> {
  const [found, use] = [
    await db.site.findUnique({ where: { id: site }, select: { createdAt: true } }),
    await db.accountUse.findUnique({ where: { site } }),
  ];
  if (!found) return undefined;
  const { lastUsedAt, lastPaidAt, warnedAt, warnedDays } = use ?? {};
  return {
    createdAtMs: found.createdAt.getTime(),
    ...(lastUsedAt && { usedAtMs: lastUsedAt.getTime() }),
    ...(lastPaidAt && { paidAtMs: lastPaidAt.getTime() }),
    ...(warnedAt && warnedDays && { warned: { atMs: warnedAt.getTime(), days: warnedDays } }),
  };
}

export async function writeAccount(
  db: Db | Tx,
  site: string,
  data: {
    readonly lastUsedAt?: Date;
    readonly lastPaidAt?: Date;
    readonly warnedAt?: Date;
    readonly warnedDays?: number;
  },
): Promise<void> {
  await db.accountUse.upsert({ where: { site }, create: { site, ...data }, update: data });
}
