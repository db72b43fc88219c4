import { readCode } from '../codes/code.store.ts';
import { noteFirst } from '../journal/note-first.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { readLeadRow } from './lead.store.ts';
import { sealLead } from './seal-lead.ts';

/**
 * Writes into the journal what became of a lead, before somebody is told of it: its code and its confirmation. Rejects
 * with `NotNoted` where the journal cannot take it now: then nobody may be told.
 */
export async function noteLead(
  { db, clock, journal, keys }: Pick<HubParts, 'db' | 'clock' | 'journal' | 'keys'>,
  site: string,
  id: string,
): Promise<void> {
  const row = await readLeadRow(db, site, id);
  // It was erased meanwhile.
  if (!row) return;
  const { state, confirmedAt, code, codeHeld } = row;
  const given = code ? await readCode(db, site, code) : undefined;
  const sealed = sealLead(keys, site, id, { state, confirmedAt, code, codeHeld, ...(given && { given }) });
  await noteFirst(journal, { kind: 'lead-state', site, atMs: clock.nowMs(), lead: id, sealed });
}
