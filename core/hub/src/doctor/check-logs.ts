import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { bad, ok, type Finding } from './finding.ts';

/** Rights of everybody else on this machine, as the last three bits of a mode (chmod(1)). */
const others = { read: 0o004, write: 0o002, enter: 0o001 };
/** Of the group, only writing is too much: whoever sends logs on may be in it. */
const groupMayWrite = 0o020;

/** Whether others on this machine can read or change what a hub writes down: its logs, with addresses in them, and its journal. */
export function checkLogs(dataFolder: string): readonly Finding[] {
  if (!existsSync(dataFolder)) return [ok('logs', 'Nothing was written down yet.')];
  const mayEnter = (folder: string): boolean => (modeOf(folder) & others.enter) !== 0;
  const isOpen = (file: string): boolean => (modeOf(file) & (others.read | others.write)) !== 0;
  const logs = readdirSync(dataFolder).filter((name) => /^(?:security|refusals)(?:-[\d-]+)?\.log$/.test(name));
  const open = mayEnter(dataFolder) ? logs.filter((name) => isOpen(path.join(dataFolder, name))) : [];
  if (mayEnter(dataFolder)) {
    const journal = path.join(dataFolder, 'journal');
    if (existsSync(journal) && mayEnter(journal) && listFiles(journal).some(isOpen)) open.push('journal');
  }
  // Whoever may write to the folder may put another file in a log's place.
  const isWritable = (modeOf(dataFolder) & (others.write | groupMayWrite)) !== 0;
  const mend = `chmod 0700 ${dataFolder}, and UMask=0077 in the service, as in core/hub/deploy/systemd.`;
  if (isWritable)
    return [bad('logs', `Others on this machine can replace what is written down in ${dataFolder}.`, mend)];
  return open.length
    ? [bad('logs', `Others on this machine can read or change what is written down: ${open.join(', ')}.`, mend)]
    : [ok('logs', 'What is written down can be read and changed by the hub and root alone.')];
}

const modeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)); // prettier-ignore
