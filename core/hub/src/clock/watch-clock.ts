import type { HubParts } from '../platform/hub-parts.ts';
import { settleJobs } from './clock-mark.store.ts';
import { describeVerdict } from './describe-verdict.ts';
import { lookAtClock } from './look-at-clock.ts';

const lookMs = 60_000;

/** Looks at the clock once a minute, tells the log when it jumps and when it is believed again, and mends what a jump leaves. */
export async function watchClock(parts: HubParts): Promise<() => Promise<void>> {
  const { db, log } = parts;
  let told = 'trusted';
  let wake = () => {};
  let isStopping = false;
  async function look(): Promise<void> {
    try {
      const verdict = await lookAtClock(parts);
      await settleJobs(db);
      const now = verdict.is === 'doubted' && verdict.offMs < 0 ? 'behind' : verdict.is;
      if (now === told) return;
      told = now;
      if (verdict.is === 'trusted') log.info('clock: it is believed again, and what is old is removed again');
      else log.error({ why: describeVerdict(verdict) }, 'clock: it is in doubt');
    } catch (error) {
      log.warn({ err: error }, 'clock: it could not be compared, and is looked at again in a minute');
    }
  }
  async function run(): Promise<void> {
    while (!isStopping) {
      await look();
      if (!isStopping)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, lookMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
    }
  }
  const running = run();
  return async () => {
    isStopping = true;
    wake();
    await running;
  };
}
