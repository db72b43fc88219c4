import { appendFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from './clock.ts';

export interface DayLogOptions {
  readonly folder: string;
  /** As long as what else tells who came from where. */
  readonly keepDays: number;
  readonly clock: Clock;
  /** Not by a clock that is in doubt: every day would be old. */
  readonly mayRemove?: () => boolean;
}

/** A file of lines that is set aside each day, and gone after some. */
export interface DayLog {
  write(text: string): void;
  /** Sets a day that is over aside though nothing is written today: what was kept long enough goes all the same. */
  turn(): void;
}

/**
 * Writes to `name.log`; at the first line or `turn` of a day (UTC), that of the day before is set aside under its date, and
 * what has been kept long enough goes.
 */
export function openDayLog(name: string, { folder, keepDays, clock, mayRemove = () => true }: DayLogOptions): DayLog {
  const file = path.join(folder, `${name}.log`);
  const dated = new RegExp(String.raw`^${name}-(\d{4}-\d\d-\d\d)\.log$`);
  let day = '';
  const turnTo = (today: string): void => {
    mkdirSync(folder, { recursive: true });
    if (existsSync(file)) {
      const last = dayOf(statSync(file).mtimeMs);
      // Another process of this folder may have been first.
      if (last < today) renameSync(file, path.join(folder, `${name}-${last}.log`));
    }
    const oldest = dayOf(Date.parse(today) - keepDays * 86_400_000);
    for (const each of readdirSync(folder)) {
      const kept = dated.exec(each)?.[1];
      if (kept && kept <= oldest && mayRemove()) rmSync(path.join(folder, each), { force: true });
    }
    day = today;
  };
  const attempt = (work: () => void): void => {
    const today = dayOf(clock.nowMs());
    try {
      if (today !== day) turnTo(today);
      work();
    } catch {
      // A full disk must not shut a door to whoever has the key; `hub doctor` tells of the disk.
    }
  };
  return {
    write: (text) => attempt(() => appendFileSync(file, text, { mode: 0o640 })),
    turn: () => attempt(() => {}),
  };
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
