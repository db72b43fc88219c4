import type { Entry } from '../src/journal/entry.ts';
import { listSegments } from '../src/journal/list-segments.ts';
import { readJournal, type Position } from '../src/journal/read-journal.ts';

/** All that stands in a folder of the journal, writer by writer. */
export async function readAll(folder: string): Promise<Entry[]> {
  const all: Entry[] = [];
  for (const [writer, segments] of await listSegments(folder)) {
    let position: Position | undefined;
    for (;;) {
      const { entries, next, isAtEnd } = await readJournal(folder, writer, segments, position);
      all.push(...entries);
      position = next;
      if (isAtEnd) break;
    }
  }
  return all;
}
