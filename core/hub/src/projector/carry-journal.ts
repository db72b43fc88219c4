import { listSegments } from '../journal/list-segments.ts';
import { readJournal, type Position } from '../journal/read-journal.ts';
import type { Entry } from '../journal/entry.ts';
import type { Db, Tx } from '../platform/db.ts';
import type { KeyRing } from '../platform/key-ring.ts';
import type { Log } from '../platform/log.ts';
import { prepareSiteErasure } from '../sites/apply-site-erasure.ts';
import { applyEntries } from './apply-entries.ts';
import { isDataError } from './is-data-error.ts';
import { readPosition, tryWithin, writePosition } from './position.store.ts';
import { withCarryLock } from './with-carry-lock.ts';

export interface CarryParts {
  readonly db: Db;
  readonly keys: KeyRing;
  readonly log: Log;
  readonly journal: { readonly folder: string };
}

/** What this process knows of how far each writer is carried; the database knows better. */
export type Known = Map<string, Position | undefined>;

/**
 * Carries what stands in the journal's folder into the tables, to its end or until told to stop; of all writers, or of
 * one. Rejects while the database is away: what was carried until then is carried.
 */
export async function carryJournal(
  parts: CarryParts,
  { known = new Map(), only, mayGoOn = () => true }: { known?: Known; only?: string; mayGoOn?: () => boolean } = {},
): Promise<void> {
  for (const [writer, segments] of await listSegments(parts.journal.folder)) {
    if (only !== undefined && writer !== only) continue;
    if (!known.has(writer)) known.set(writer, await readPosition(parts.db, writer));
    while (mayGoOn() && (await carryStretch(parts, writer, segments, known)) === 'more');
  }
}

async function carryStretch(
  parts: CarryParts,
  writer: string,
  segments: readonly number[],
  known: Known,
): Promise<'more' | 'end'> {
  const { db, log, journal } = parts;
  const from = known.get(writer);
  const { entries, next, isAtEnd, tornBytes, damagedBytes } = await readJournal(journal.folder, writer, segments, from);
  if (tornBytes) log.warn({ writer, segment: from?.segment, tornBytes }, 'journal: what a crash tore is passed over');
  if (damagedBytes)
    log.error({ writer, segment: from?.segment, offset: from?.offset, damagedBytes }, 'journal: entries are damaged and lost; what follows them is not'); // prettier-ignore
  if (isSame(from, next) || (!entries.length && isAtEnd)) return 'end';

  for (const entry of entries) if (entry.kind === 'site-erasure') await prepareSiteErasure(db, entry);

  const carry = (apply: (tx: Tx) => Promise<void>) =>
    withCarryLock(db, async (tx) => {
      const actual = await readPosition(tx, writer);
      // Another process was here.
      if (!isSame(actual, from)) return actual;
      await apply(tx);
      await writePosition(tx, writer, next);
      return next;
    });
  const reached = await carry((tx) => applyEntries(tx, entries, parts)).catch((error: unknown) => {
    if (!isDataError(error)) throw error;
    return carry((tx) => applyCarefully(tx, entries, parts));
  });
  known.set(writer, reached);
  return isAtEnd && isSame(reached, next) ? 'end' : 'more';
}

/** One by one; an entry that the database will never take must not stop all that follow. The journal still has it. */
async function applyCarefully(tx: Tx, entries: readonly Entry[], parts: CarryParts): Promise<void> {
  for (const entry of entries) {
    const error = await tryWithin(tx, () => applyEntries(tx, [entry], parts), isDataError);
    if (error)
      parts.log.error({ err: error, site: entry.site, atMs: entry.atMs }, 'journal: an entry cannot be carried');
  }
}

const isSame = (one: Position | undefined, other: Position | undefined): boolean =>
  one?.segment === other?.segment && one?.offset === other?.offset;
