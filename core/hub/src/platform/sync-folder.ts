import { open } from 'node:fs/promises';

/** Makes the names in a folder safe: a new file is only safe once its folder is. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Folders cannot be opened there, and need not be.
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
