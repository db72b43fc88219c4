import { statfs } from 'node:fs/promises';
import { bad, ok, warn, type Finding } from './finding.ts';

const gigabyte = 1e9;
/** A segment needs its head and one call of events; with less, nothing is taken. */
const nothing = 256 * 1024;

/**
 * Whether the disk of a folder has room: the journal takes nothing more once it is full. Of a small disk, a part is what a
 * gigabyte is of a large one.
 */
export async function checkDisk(
  folder: string,
  given: { readonly warnBelow?: number; readonly badBelow?: number } = {},
): Promise<readonly Finding[]> {
  const { bavail, bsize, blocks, files, ffree } = await statfs(folder);
  const [free, whole] = [bavail * bsize, blocks * bsize];
  const { warnBelow = Math.min(10 * gigabyte, whole / 10), badBelow = Math.min(gigabyte, whole / 20) } = given;
  const mend = 'Make room: a hub without any answers “later” to every event and every form.';
  // Some file systems count no files.
  if (free < nothing || (files > 0 && ffree === 0))
    return [bad('disk', `The disk of ${folder} is full: nothing is taken now, and no backup is made. What was acknowledged is safe.`, 'Make room: then all goes on by itself, and pages send again what they still have.')]; // prettier-ignore
  const says = `${writeRoom(free)} are free on the disk of ${folder}.`;
  if (free < badBelow) return [bad('disk', says, mend)];
  return [free < warnBelow ? warn('disk', says, mend) : ok('disk', says)];
}

const writeRoom = (bytes: number): string =>
  bytes < gigabyte / 10 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / gigabyte).toFixed(1)} GB`;
