import { readdir } from 'node:fs/promises';
import { readSegmentName } from './segment-name.ts';

/** The numbers of the segments in a folder, by writer, the earliest writer first. A folder not yet made has none. */
export async function listSegments(folder: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found = new Map<string, number[]>();
  for (const file of files.sort()) {
    const name = readSegmentName(file);
    if (name) found.set(name.writer, [...(found.get(name.writer) ?? []), name.number]);
  }
  return found;
}
