import type { Log } from '../platform/log.ts';

/** How the journal's disk does: `well` takes what it is given. */
export type DiskState = 'well' | 'full' | 'failed';

/** A disk that is full now and then fills no log: so long after a line, there is no other that says so. */
const quietMs = 60_000;

/** Tells the log when the journal can take nothing, and when it can again; each once, however many ask meanwhile. */
export function tellOfJournal(log: Log, nowMs: () => number = () => performance.now()): (state: DiskState) => void {
  let told: DiskState = 'well';
  let toldMs = -Infinity;
  return (state) => {
    if (state === told || (state !== 'well' && nowMs() - toldMs < quietMs)) return;
    [told, toldMs] = [state, nowMs()];
    if (state === 'well') log.info('journal: there is room again, and what is sent is taken');
    else if (state === 'full')
      log.error('journal: the disk is full. Events, forms and corrections are answered “later” until there is room');
    else log.error('journal: the disk does not do as told. Events, forms and corrections are answered “later”');
  };
}
