import { drawId } from '../platform/draw-id.ts';

/** An id that is not taken: the wanted one, or the wanted one with a few letters more. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.slice(0, 50);
  for (;;) {
    const id = `${stem}-${drawId(6)}`;
    if (!taken.has(id)) return id;
  }
}
