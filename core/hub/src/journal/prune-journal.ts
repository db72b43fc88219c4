import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { HubParts } from '../platform/hub-parts.ts';
import { listSegments } from './list-segments.ts';
import { deleteShipped, listShipped } from './list-shipped.ts';
import { notePruned } from './pruned.store.ts';
import { readJournal, type Position } from './read-journal.ts';
import { writeSegmentName, type SegmentName } from './segment-name.ts';

const dayMs = 86_400_000;

/**
 * Lets go of segments that are older than we keep them, here and in the object store, if every backup that is kept has all
 * that is in them. What the database is told first: a replay must not take what is gone for never written.
 *
 * @param covered how far every kept backup has come, by writer
 * @returns how many segments went
 */
export async function pruneJournal(
  parts: Pick<HubParts, 'db' | 'env' | 'clock' | 'store'> & { readonly journal: { readonly folder: string } },
  covered: Readonly<Record<string, Position>>,
): Promise<number> {
  const { db, env, clock, store, journal } = parts;
  const beforeMs = clock.nowMs() - env.journal.keepDays * dayMs;
  const old = new Map<string, SegmentName & { readonly endedAtMs: number }>();
  const shipped = await listShipped(store);

  for (const [writer, numbers] of await listSegments(journal.folder))
    for (const number of numbers) {
      const segment = { writer, number };
      const file = writeSegmentName(segment);
      const found = await stat(path.join(journal.folder, file)).catch(() => undefined);
      if (!found || found.mtimeMs >= beforeMs || !(await isPassed(segment, numbers))) continue;
      old.set(file, { ...segment, endedAtMs: found.mtimeMs });
    }
  for (const [file, segment] of shipped) {
    const at = covered[segment.writer];
    const isWhole =
      at && (at.segment > segment.number || (at.segment === segment.number && at.offset >= segment.bytes));
    if (segment.endedAtMs < beforeMs && isWhole) old.set(file, segment);
  }

  for (const [file, segment] of old) {
    await notePruned(db, segment.writer, segment.number, new Date(Math.ceil(segment.endedAtMs)));
    const there = shipped.get(file);
    if (there) await deleteShipped(store, there);
    await rm(path.join(journal.folder, file), { force: true });
  }
  return old.size;

  /** All whole entries of it lie before the place: what a crash tore at its end is none. */
  async function isPassed({ writer, number }: SegmentName, numbers: readonly number[]): Promise<boolean> {
    const at = covered[writer];
    if (!at || at.segment !== number) return !!at && at.segment > number;
    const { entries, isAtEnd, next } = await readJournal(journal.folder, writer, numbers, at);
    return !entries.length && (isAtEnd || next.segment > number);
  }
}
