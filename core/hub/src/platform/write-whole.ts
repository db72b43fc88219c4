import type { FileHandle } from 'node:fs/promises';

/** Writes all of it: one call may write less than it is given. */
export async function writeWhole(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += (await handle.write(bytes, done)).bytesWritten;
}
