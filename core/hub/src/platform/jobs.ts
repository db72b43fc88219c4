import { fromPrisma, PgBoss } from 'pg-boss';
import { NotNoted } from '../journal/note-first.ts';
import type { Tx } from './db.ts';
import { jobsSchema } from './grants.ts';
import type { KeyRing } from './key-ring.ts';
import type { Log } from './log.ts';
import { openJob, sealJob } from './sealed-job.ts';

/** Work for later, kept in the database: what was sent is done at least once, by whichever process comes to it. */
export interface Jobs {
  /** @param options.tx written in this transaction: the job exists if and only if the rest does */
  send(name: string, data: object, options?: { readonly tx?: Tx; readonly after?: Date }): Promise<void>;
  /**
   * What to do with jobs of a name. A handler that throws is asked again, later and later, for about a day, and with
   * `NotNoted` for as long as the journal takes nothing; one that takes longer than its patience, a quarter of an hour
   * where nothing is said, counts as dead.
   */
  work<Data extends object>(
    name: string,
    handle: (data: Data, id: string) => Promise<void>,
    options?: { readonly patienceSeconds?: number },
  ): Promise<void>;
  /** Sends a job of this name whenever the clock fits (cron with five fields, UTC). */
  every(name: string, cron: string): Promise<void>;
  start(): Promise<void>;
  /** Lets running handlers end, then stops. */
  stop(): Promise<void>;
}

/** 30 s, 1 min, 2 min … up to an hour in between: the last attempt comes after about a day. */
const retry = { retryLimit: 30, retryDelay: 30, retryBackoff: true, retryDelayMax: 3600 };
/** What is done may name a person who has been forgotten by it. */
/** What waits is never let go of by its age, whatever a clock says: fifty years. */
const keep = { deleteAfterSeconds: 86_400, retentionSeconds: 50 * 365 * 86_400 };
const stopPatienceMs = 10_000;
/** How long a job waits for a journal that takes nothing. */
const usualRest = 120;

/**
 * Their tables are made by `migrate`: here is no right to make any.
 *
 * @param options.keys seal what jobs are told of people; without them such jobs can neither be sent nor done
 */
export function openJobs(
  url: string,
  log: Log,
  {
    keys,
    pollSeconds = 1,
    restSeconds = usualRest,
  }: { readonly keys?: KeyRing; readonly pollSeconds?: number; readonly restSeconds?: number } = {},
): Jobs {
  const boss = new PgBoss({
    connectionString: url,
    schema: jobsSchema,
    max: 4,
    application_name: 'beckon-jobs',
    migrate: false,
    reindex: false,
  });
  boss.on('error', (error) => log.error({ err: error }, 'jobs: the database did not answer'));
  const queues = new Map<string, Promise<void>>();
  const ensureQueue = (name: string, patience?: number): Promise<void> => {
    const known = queues.get(name);
    if (known) return known;
    // One that an older version made keeps its settings otherwise.
    const made = boss
      .createQueue(name, { ...retry, ...keep, ...(patience && { expireInSeconds: patience }) })
      .then(() => boss.updateQueue(name, keep));
    queues.set(name, made);
    // A queue that could not be made is tried again at the next occasion.
    made.catch(() => queues.delete(name));
    return made;
  };
  return {
    async send(name, data, { tx, after } = {}) {
      await ensureQueue(name);
      await boss.send(name, sealJob(keys, name, data), {
        ...(after && { startAfter: after }),
        ...(tx && { db: fromPrisma(tx) }),
      });
    },
    async work<Data extends object>(
      name: string,
      handle: (data: Data, id: string) => Promise<void>,
      { patienceSeconds }: { readonly patienceSeconds?: number } = {},
    ) {
      await ensureQueue(name, patienceSeconds);
      await boss.work<Data>(name, { pollingIntervalSeconds: pollSeconds, batchSize: 1 }, async (jobs) => {
        for (const { data, id } of jobs)
          try {
            await handle(openJob(keys, name, data) as Data, id);
          } catch (error) {
            // A disk may be full for longer than tries go on, and what was promised must outlast that.
            if (error instanceof NotNoted) {
              await boss.send(name, data, { startAfter: restSeconds });
              log.warn({ job: name, id, why: error.why }, 'jobs: the journal takes nothing now; a job waits for it');
              continue;
            }
            log.warn({ err: error, job: name, id }, 'jobs: a job failed and will be tried again');
            // What is thrown here is kept with the job, and a server that refuses a mail likes to repeat its address.
            throw new Error('It failed: the log of this time says why.');
          }
      });
    },
    async every(name, cron) {
      await ensureQueue(name);
      await boss.schedule(name, cron);
    },
    async start() {
      await boss.start();
    },
    stop: () => boss.stop({ graceful: true, timeout: stopPatienceMs, close: true }),
  };
}
