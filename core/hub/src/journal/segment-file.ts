import { mkdir, open, unlink } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../platform/sync-folder.ts';
import { writeWhole } from '../platform/write-whole.ts';

/** What every segment begins with: whose it is, and in which form. */
export const segmentHead = Buffer.from('beckon journal 1\n');

/** A segment that is being written. Each call rejects as the disk does. */
export interface SegmentFile {
  write(bytes: Buffer): Promise<void>;
  /** Resolves when all that was written would survive a loss of power. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export type OpenSegmentFile = (folder: string, name: string) => Promise<SegmentFile>;

/** Makes a new segment, its head and its name in the folder on disk; leaves nothing where that fails. */
export const openSegmentFile: OpenSegmentFile = async (folder, name) => {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, name);
  const handle = await open(file, 'ax');
  try {
    await handle.writeFile(segmentHead);
    await handle.sync();
    await syncFolder(folder);
  } catch (error) {
    await handle.close().catch(() => {}); // What failed before is what matters.
    await unlink(file).catch(() => {}); // An empty segment does no harm.
    throw error;
  }
  return {
    write: (bytes) => writeWhole(handle, bytes),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
};
