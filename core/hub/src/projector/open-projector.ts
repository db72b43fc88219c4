import type { HubParts } from '../platform/hub-parts.ts';
import { carryJournal, type Known } from './carry-journal.ts';

/** What came within so long is carried together. */
const gatherMs = 50;
/** Writers that are not ours, and what was left when the database was away, are looked at this often. */
const lookMs = 2_000;
const mostRestMs = 5_000;

/**
 * Carries the journal into the tables for as long as the hub runs: at once when something is appended here, and every few
 * seconds what others left. While the database is away it tries again and again, later and later.
 */
export function openProjector(parts: Pick<HubParts, 'db' | 'journal' | 'keys' | 'log'>): { stop(): Promise<void> } {
  const { journal, log } = parts;
  const known: Known = new Map();
  let isStopping = false;
  let hasNews = false;
  let wake = () => {};
  let lookedMs = -Infinity;
  let restMs = 0;
  const stopListening = journal.listen(() => {
    hasNews = true;
    wake();
  });

  async function run(): Promise<void> {
    while (!isStopping) {
      const isTimeToLook = performance.now() - lookedMs >= lookMs;
      hasNews = false;
      try {
        await carryJournal(parts, {
          known,
          ...(!isTimeToLook && { only: journal.writer }),
          mayGoOn: () => !isStopping,
        });
        if (isTimeToLook) lookedMs = performance.now();
        restMs = 0;
      } catch (error) {
        if (!restMs) log.warn({ err: error }, 'journal: the tables wait for the database');
        restMs = Math.min(mostRestMs, restMs * 2 || 250);
        known.clear();
      }
      if (restMs) await sleep(restMs, () => isStopping);
      else if (!hasNews) await sleep(lookMs, () => isStopping || hasNews);
      if (hasNews && !isStopping) await sleep(gatherMs, () => isStopping);
    }
  }

  /** Sleeps until the time is over or, when woken, there is a reason to get up. */
  async function sleep(ms: number, mayWake: () => boolean): Promise<void> {
    if (mayWake()) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, ms);
      wake = () => mayWake() && done();
      function done(): void {
        clearTimeout(timer);
        wake = () => {};
        resolve();
      }
    });
  }

  const running = run();
  return {
    async stop() {
      isStopping = true;
      stopListening();
      wake();
      await running;
      // What is left now would have to wait for the next start.
      await carryJournal(parts, { known, only: journal.writer }).catch(() => {}); // It is safe in the journal.
    },
  };
}
