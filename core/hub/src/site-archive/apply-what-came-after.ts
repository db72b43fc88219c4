import type { Correction, Entry, Erasure, LettersChoice, Limit } from '../journal/entry.ts';
import { listSegments } from '../journal/list-segments.ts';
import { readJournal, type Position } from '../journal/read-journal.ts';
import { readLeadRow } from '../leads/lead.store.ts';
import type { Tx } from '../platform/db.ts';
import type { CarryParts } from '../projector/carry-journal.ts';
import { applyEntries } from '../projector/apply-entries.ts';

type Later = Erasure | Limit | LettersChoice | Correction;

/**
 * Does once more to a site that has just moved in what the journal here says of its people: an archive may be older than that,
 * and nobody who was forgotten meanwhile comes back with it. What the archive has already, it changes nothing of.
 *
 * @returns how many such entries there are
 */
export async function applyWhatCameAfter({ db, keys, log, journal }: CarryParts, site: string): Promise<number> {
  const entries: Later[] = [];
  for (const [writer, segments] of await listSegments(journal.folder))
    for (let from: Position | undefined, isOver = false; !isOver;) {
      const read = await readJournal(journal.folder, writer, segments, from);
      entries.push(...read.entries.filter((entry): entry is Later => entry.site === site && isLater(entry)));
      [from, isOver] = [read.next, read.isAtEnd];
    }
  // Of several writers, in the order in which they were said.
  entries.sort((one, other) => one.atMs - other.atMs);
  for (const entry of entries)
    await db.$transaction(async (tx) => applyEntries(tx, [await nameAnew(tx, entry)], { keys, log }));
  return entries.length;
}

const isLater = ({ kind }: Entry): boolean => ['erasure', 'limit', 'letters', 'correction'].includes(kind);

/** Persons were hashed by a secret that the site no longer has: by their forms, they are known under the new one, too. */
async function nameAnew(tx: Tx, entry: Later): Promise<Later> {
  if (entry.kind !== 'erasure' && entry.kind !== 'limit') return entry;
  const rows = await Promise.all(entry.leads.map((id) => readLeadRow(tx, entry.site, id)));
  const now = rows.flatMap((row) => row?.person ?? []);
  return { ...entry, persons: [...new Set([...entry.persons, ...now])] };
}
