import { appendFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { plainAddress } from '../places/plain-address.ts';
import type { Clock } from './clock.ts';

/** That somebody brought a secret which opens nothing, or went on after being told to wait. */
export interface SecurityNote {
  readonly door: string;
  readonly is: 'wrong' | 'waits';
  readonly address: string | undefined;
}

/** The one log with network addresses in it, for Fail2ban and for whoever looks into an attack. */
export interface SecurityLog {
  note(note: SecurityNote): void;
}

export interface TurningLog extends SecurityLog {
  /** Sets a day that is over aside though nobody is noted today: what was kept long enough goes all the same. */
  turn(): void;
}

const name = 'security.log';

/**
 * A line of JSON for each note in `security.log`; at the first note or `turn` of a day (UTC), that of the day before is set
 * aside under its date, and what has been kept long enough goes.
 */
export function openSecurityLog({
  folder,
  keepDays,
  clock,
}: {
  readonly folder: string;
  /** As long as what else tells who came from where. */
  readonly keepDays: number;
  readonly clock: Clock;
}): TurningLog {
  const file = path.join(folder, name);
  let day = '';
  const turn = (today: string): void => {
    mkdirSync(folder, { recursive: true });
    if (existsSync(file)) {
      const last = dayOf(statSync(file).mtimeMs);
      // Another process of this folder may have been first.
      if (last < today) renameSync(file, path.join(folder, `security-${last}.log`));
    }
    const oldest = dayOf(Date.parse(today) - keepDays * 86_400_000);
    for (const each of readdirSync(folder)) {
      const kept = /^security-(\d{4}-\d\d-\d\d)\.log$/.exec(each)?.[1];
      if (kept && kept <= oldest) rmSync(path.join(folder, each), { force: true });
    }
    day = today;
  };
  const write = (text: string): void => {
    const today = dayOf(clock.nowMs());
    try {
      if (today !== day) turn(today);
      appendFileSync(file, text, { mode: 0o640 });
    } catch {
      // A full disk must not shut a door to whoever has the key; `hub doctor` tells of the disk.
    }
  };
  // Fail2ban does not start to watch a file that is not there.
  write('');
  return {
    note({ door, is, address }) {
      const plain = plainAddress(address ?? '');
      // A proxy that is not ours may have written anything there.
      const known = isIP(plain) ? plain : 'unknown';
      const line = { time: new Date(clock.nowMs()).toISOString(), door, is, address: known };
      write(`${JSON.stringify(line)}\n`);
    },
    turn: () => write(''),
  };
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** For commands and tests that keep none. */
export const noSecurityLog: SecurityLog = { note: () => {} };
