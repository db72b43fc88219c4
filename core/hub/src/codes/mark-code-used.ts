import type { HubParts } from '../platform/hub-parts.ts';
import { writeUsed } from './code.store.ts';

/** A code that came back with an order, and whose it was. */
export interface UsedCode {
  readonly code: string;
  readonly campaign: string;
  readonly lead?: string;
  /** The order that used it: the first that was reported. */
  readonly order: string;
}

/**
 * Notes that an order used a code of ours; undefined where it is none of ours. Reported again, by whomever, nothing changes.
 *
 * @param code as the shop reports it, in any case
 */
export async function markCodeUsed(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  { code, order, atMs }: { readonly code: string; readonly order: string; readonly atMs: number },
): Promise<UsedCode | undefined> {
  const row = await writeUsed(db, site, code, { order, at: new Date(atMs) });
  if (!row) return undefined;
  return { code: row.code, campaign: row.campaign, ...(row.lead && { lead: row.lead }), order: row.usedBy ?? order };
}
