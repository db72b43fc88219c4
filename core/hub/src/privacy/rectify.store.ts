import type { Tx } from '../platform/db.ts';

/** What was given to somebody until then stays theirs under the hash of their right address. */
export async function moveCodes(tx: Tx, site: string, from: string, to: string, at: Date): Promise<void> {
  await tx.code.updateMany({ where: { site, boundTo: from, givenAt: { lte: at } }, data: { boundTo: to } });
}
