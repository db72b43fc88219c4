import type { ObjectStore } from '../platform/object-store.ts';
import { backupsPrefix, manifestOf, readBackupTime } from './backup-name.ts';

export interface KeptBackup {
  readonly id: string;
  readonly atMs: number;
  /** All of it together, as it lies in the store. */
  readonly bytes: number;
  /** Not where it was broken off, or still goes on. */
  readonly isComplete: boolean;
  readonly names: readonly string[];
}

/** What lies in the store of backups, the newest first. */
export async function listBackups(store: ObjectStore): Promise<readonly KeptBackup[]> {
  const found = new Map<string, { id: string; atMs: number; bytes: number; names: string[] }>();
  for await (const { name, bytes } of store.list(backupsPrefix)) {
    const id = name.split('/')[1] ?? '';
    const atMs = readBackupTime(id);
    if (atMs === undefined) continue;
    const backup = found.get(id) ?? { id, atMs, bytes: 0, names: [] };
    backup.bytes += bytes;
    backup.names.push(name);
    found.set(id, backup);
  }
  return [...found.values()]
    .map((backup) => ({ ...backup, isComplete: backup.names.includes(manifestOf(backup.id)) }))
    .sort((one, other) => (one.id < other.id ? 1 : -1));
}
