import { giveCode } from '../codes/give-code.ts';
import type { Tx } from '../platform/db.ts';
import type { Jobs } from '../platform/jobs.ts';
import { writeLead, type LeadRow } from './lead.store.ts';

/** Gives a lead its code, or notes why it has none, in the transaction that has the lead. */
export async function setCodeAside(
  tx: Tx,
  jobs: Pick<Jobs, 'send'>,
  row: LeadRow,
  about: Pick<Parameters<typeof giveCode>[3], 'terms' | 'perHour' | 'nowMs'>,
): Promise<LeadRow> {
  const { site, id, campaign, person } = row;
  const given = await giveCode(tx, jobs, site, { ...about, campaign, lead: id, ...(person && { person }) });
  const code = given.ok ? given.code : null;
  const codeHeld = given.ok ? (given.isWaiting ? 'shop' : null) : given.why;
  await writeLead(tx, site, id, { code, codeHeld });
  return { ...row, code, codeHeld };
}
