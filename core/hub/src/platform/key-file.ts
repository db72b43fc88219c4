import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'; // prettier-ignore
import path from 'node:path';

export type KeyFile =
  | { readonly ok: true; readonly text: string; readonly isNew: boolean }
  | { readonly ok: false; readonly problem: string };

/** Where the keys of a machine lie whose owner has set none. */
export const keyFileIn = (dataFolder: string): string => path.join(dataFolder, 'keys');

/** Reads the key file of a data folder, or makes it with one key. Of several processes that start, one makes it. */
export function readKeyFile(dataFolder: string, nowMs: number): KeyFile {
  const file = keyFileIn(dataFolder);
  const found = read(file);
  if (found) return found;
  mkdirSync(dataFolder, { recursive: true });
  const draft = writeDraft(file, `${drawKey(nowMs)}\n`);
  try {
    // Unlike a rename, a link never replaces the file of a process that was faster.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return read(file) ?? { ok: false, problem: `The key file ${file} came and went.` };
  } finally {
    rmSync(draft, { force: true });
  }
  const made = read(file);
  return made?.ok
    ? { ...made, isNew: true }
    : (made ?? { ok: false, problem: `The key file ${file} could not be made.` });
}

/** Puts a new key before those of the file: it seals from the next start on, the others only open. */
export function addToKeyFile(dataFolder: string, nowMs: number): void {
  const file = keyFileIn(dataFolder);
  renameSync(writeDraft(file, `${drawKey(nowMs)}\n${readFileSync(file, 'utf8')}`), file);
}

/** Named for its day, with letters that tell two of one day apart. */
const drawKey = (nowMs: number): string =>
  `${new Date(nowMs).toISOString().slice(0, 10)}-${randomBytes(3).toString('hex')}:${randomBytes(32).toString('base64')}`;

function writeDraft(file: string, text: string): string {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, text);
    // A key that seals and is then lost with the power takes what it sealed along.
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return draft;
}

function read(file: string): KeyFile | undefined {
  try {
    const { mode } = statSync(file);
    // Windows knows no such bits.
    if (process.platform !== 'win32' && mode & 0o077)
      return { ok: false, problem: `Others than its owner may read the key file ${file}: chmod 600 it.` };
    return { ok: true, text: readFileSync(file, 'utf8'), isNew: false };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    return { ok: false, problem: `The key file ${file} cannot be read: ${(error as Error).message}` };
  }
}
