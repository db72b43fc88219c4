import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A file system of its own, in memory, that can really be full. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all of its room but so many bytes. */
  fill(leave?: number): void;
  /** Gives back what was taken. */
  empty(): void;
  close(): void;
}

/** @returns undefined where this machine lets us mount none */
export function openSmallDisk(size: string): SmallDisk | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  const others = path.join(folder, 'others');
  const empty = () => rmSync(others, { force: true });
  return {
    folder,
    fill(leave = 0) {
      empty();
      const file = openSync(others, 'w');
      try {
        for (;;) {
          const { bavail, bsize } = statfsSync(folder);
          const room = bavail * bsize - leave;
          if (room <= 0) break;
          writeSync(file, Buffer.alloc(Math.min(room, 2 ** 20)));
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    empty,
    close() {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether this machine lets us have a small disk. */
export function mayMount(): boolean {
  const disk = openSmallDisk('64k');
  disk?.close();
  return disk !== undefined;
}
