import type { Prisma } from '../../generated/client.ts';
import type { Tx } from '../platform/db.ts';
import type { LeadRow } from './lead.store.ts';

/** The lead of a key, or whether its form ticket is used up by another. */
export async function findRecovered(
  tx: Tx,
  site: string,
  key: string,
  ticket: string | null,
): Promise<{ readonly lead?: LeadRow; readonly isTicketUsed: boolean }> {
  const lead = await tx.lead.findUnique({ where: { site_key: { site, key } } });
  const other = ticket && (await tx.lead.count({ where: { site, ticket } }));
  return { ...(lead && { lead }), isTicketUsed: !!other };
}

export type RecoveredCode = Prisma.CodeUncheckedCreateInput;

/** A code as it was given. One that is there already learns only what the shop has said since. */
export async function writeRecoveredCode(tx: Tx, given: RecoveredCode): Promise<void> {
  const { site, code, mintedAt = null, discount = null } = given;
  const before = await tx.code.findUnique({ where: { site_code: { site, code } } });
  if (!before) return void (await tx.code.create({ data: { ...given, claimedAt: null } }));
  if (mintedAt && !before.mintedAt) await tx.code.updateMany({ where: { site, code }, data: { mintedAt, discount } });
}
