import { mkdir, open, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

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

async function writeWhole(handle: FileHandle, bytes: Buffer): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += (await handle.write(bytes, done)).bytesWritten;
}

/** A new name is only safe once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Folders cannot be opened there, and need not be.
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
