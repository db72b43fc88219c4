import { statfs } from 'node:fs/promises';
import { bad, ok, warn, type Finding } from './finding.ts';

const gigabyte = 1e9;

/** Whether the disk of the data folder has room: the journal takes nothing more once it is full. */
export async function checkDisk(
  folder: string,
  { warnBelow = 10 * gigabyte, badBelow = gigabyte } = {},
): Promise<readonly Finding[]> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const says = `${(free / gigabyte).toFixed(1)} GB are free on the disk of ${folder}.`;
  const mend = 'Make room: a hub without any answers “later” to every event and every form.';
  return [free < badBelow ? bad('disk', says, mend) : free < warnBelow ? warn('disk', says, mend) : ok('disk', says)];
}
