import { stat } from 'node:fs/promises';
import path from 'node:path';
import { listSegments } from '../journal/list-segments.ts';
import { listShipped } from '../journal/list-shipped.ts';
import { segmentHead } from '../journal/segment-file.ts';
import { writeSegmentName } from '../journal/segment-name.ts';
import type { ObjectStore } from '../platform/object-store.ts';
import { bad, ok, warn, type Finding } from './finding.ts';

/** Whether what was collected is shipped: until then, a lost disk takes it along. */
export async function checkJournal(
  folder: string,
  store: ObjectStore,
  { nowMs, segmentMs }: { readonly nowMs: number; readonly segmentMs: number },
): Promise<readonly Finding[]> {
  const shipped = await listShipped(store);
  let waiting = 0;
  let oldestMs = nowMs;
  for (const [writer, numbers] of await listSegments(folder))
    for (const number of numbers) {
      const name = writeSegmentName({ writer, number });
      const found = await stat(path.join(folder, name)).catch(() => undefined); // Pruned meanwhile.
      if (!found || found.size <= segmentHead.length || (shipped.get(name)?.bytes ?? 0) >= found.size) continue;
      waiting += 1;
      oldestMs = Math.min(oldestMs, found.birthtimeMs || found.mtimeMs);
    }
  if (!waiting) return [ok('journal', `All of the journal is in ${store.place}.`)];
  const minutes = Math.round((nowMs - oldestMs) / 60_000);
  // The one that is being written is closed after this long, and shipped at the next look.
  const usual = segmentMs / 60_000 + 5;
  const says = `${waiting} segments of the journal wait to be shipped, the oldest since ${minutes} minutes.`;
  const mend = `See in the log why ${store.place} takes nothing.`;
  return [minutes > 24 * 60 ? bad('journal', says, mend) : minutes > usual ? warn('journal', says, mend) : ok('journal', says)]; // prettier-ignore
}
