import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  BrokenSource,
  checkObjectName,
  StoreError,
  watchSource,
  type ObjectStore,
  type StoredObject,
} from './object-store.ts';
import { syncFolder } from './sync-folder.ts';
import { writeWhole } from './write-whole.ts';

/** What is being put; a name that no object can have. */
const unfinished = '.unfinished';

/** Objects as files of a folder. Only the user the hub runs as can read them. */
export function openFolderStore(folder: string): ObjectStore {
  const fileOf = (name: string) => path.join(folder, ...checkObjectName(name).split('/'));

  async function writeFile(file: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const handle = await open(file, 'wx', 0o600);
    try {
      for await (const piece of pieces) await writeWhole(handle, piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  async function find(name: string): Promise<StoredObject | undefined> {
    const found = await stat(fileOf(name)).catch(orUndefined);
    return found?.isFile() ? { name, bytes: found.size } : undefined;
  }

  return {
    place: `the folder ${folder}`,
    async put(name, pieces) {
      const file = fileOf(name);
      const draft = path.join(folder, unfinished, randomUUID());
      try {
        for (const each of [draft, file]) await mkdir(path.dirname(each), { recursive: true, mode: 0o700 });
        await writeFile(draft, watchSource(pieces));
        await rename(draft, file);
        await syncFolder(path.dirname(file));
      } catch (error) {
        await rm(draft, { force: true }).catch(() => {}); // What failed before is what matters.
        throw explain(error, folder);
      }
    },
    async get(name) {
      return (await find(name)) && createReadStream(fileOf(name));
    },
    head: find,
    async *list(prefix) {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(orUndefined);
      const names = (entries ?? [])
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
        .filter((name) => name.startsWith(prefix) && !name.startsWith(unfinished))
        .sort();
      for (const name of names) {
        // It may have been deleted meanwhile.
        const found = await find(name);
        if (found) yield found;
      }
    },
    async delete(name) {
      await rm(fileOf(name), { force: true });
    },
    async isOpenToAnyone(name) {
      return ((await stat(fileOf(name))).mode & 0o077) !== 0 && process.platform !== 'win32';
    },
  };
}

function orUndefined(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}

function explain(error: unknown, folder: string): unknown {
  if (error instanceof BrokenSource) return error.cause;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StoreError('full', `The disk of ${folder} is full.`, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StoreError('refused', `The folder ${folder} cannot be written: ${message}.`, error);
  return code ? new StoreError('away', `The folder ${folder} does not do as told: ${message}.`, error) : error;
}
