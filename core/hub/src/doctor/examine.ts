import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { listBackups } from '../backups/list-backups.ts';
import { readVerdict } from '../clock/look-at-clock.ts';
import { askOwnAddress } from '../platform/ask-own-address.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../platform/db.ts';
import type { Env } from '../platform/env.ts';
import { keyFileIn } from '../platform/key-file.ts';
import { openKeyRing } from '../platform/key-ring.ts';
import type { ObjectStore } from '../platform/object-store.ts';
import { checkAddress } from './check-address.ts';
import { checkBackups } from './check-backups.ts';
import { checkClock } from './check-clock.ts';
import { checkDatabase } from './check-database.ts';
import { checkDisk } from './check-disk.ts';
import { checkDoor } from './check-door.ts';
import { checkHostName } from './check-host-name.ts';
import { checkJobs } from './check-jobs.ts';
import { checkJournal } from './check-journal.ts';
import { checkKeys } from './check-keys.ts';
import { checkLogs } from './check-logs.ts';
import { checkMail } from './check-mail.ts';
import { checkRegion } from './check-region.ts';
import { checkTime } from './check-time.ts';
import { checkSsh } from './check-ssh.ts';
import { readAllOrigins, readDatabaseFacts, readStuckJobs } from './doctor.store.ts';
import { bad, type Finding } from './finding.ts';

export interface ExamineParts {
  readonly env: Env;
  /** Undefined where it does not answer, or is not there yet. */
  readonly db: Db | undefined;
  readonly store: ObjectStore;
  readonly clock: Clock;
}

/** Looks at a deployment as its owner would, if they had the time, and changes nothing. Asks only what its settings name. */
export async function examine({ env, db, store, clock }: ExamineParts): Promise<readonly Finding[]> {
  const asked = env.publicUrl.startsWith('https:') ? await askOwnAddress(`${env.publicUrl}/v1/health`) : undefined;
  const askedMs = clock.nowMs();
  const hasKeys = env.keys !== undefined || env.isProduction || existsSync(keyFileIn(env.dataFolder));
  const findings: Finding[] = [
    ...(await checkAddress(env, asked, askedMs)),
    ...checkDoor(env),
    ...checkKeys(hasKeys ? openKeyRing(env, clock) : undefined, clock.nowMs()),
    ...(await checkDisks(env)),
    ...checkLogs(env.dataFolder),
    ...(await checkMail(env)),
    checkRegion(env),
    ...checkSsh(),
  ];
  const look = async (check: string, work: () => Promise<readonly Finding[]>, mend: string) => {
    try {
      findings.push(...(await work()));
    } catch (error) {
      findings.push(bad(check, `It could not be looked at: ${(error as Error).message}`, mend));
    }
  };

  if (asked?.ok && asked.atMs !== undefined)
    findings.push(...checkClock([{ whose: env.publicUrl, atMs: asked.atMs, nowMs: askedMs, isCoarse: true }]));
  if (!db)
    findings.push(bad('database', 'The database does not answer.', 'Look at DATABASE_URL, and whether PostgreSQL runs.')); // prettier-ignore
  else
    await look(
      'database',
      async () => {
        const facts = await readDatabaseFacts(db);
        const clocks = checkClock([{ whose: 'the database', atMs: facts.atMs, nowMs: clock.nowMs() }]);
        const stuck = await readStuckJobs(db, new Date(clock.nowMs() - 3_600_000));
        const name = checkHostName(env, await readAllOrigins(db));
        const time = checkTime(await readVerdict({ db, store, clock }));
        return [...checkDatabase(facts), ...clocks, ...time, ...checkJobs(stuck), name];
      },
      'Look at DATABASE_URL, and whether PostgreSQL runs.',
    );

  const isOnThisDisk = env.objectStore.kind === 'folder';
  const reach = `See whether ${store.place} can be reached, and the keys for it.`;
  await look('backups', async () => checkBackups(store, await listBackups(store), { nowMs: clock.nowMs(), isOnThisDisk }), reach); // prettier-ignore
  const times = { nowMs: clock.nowMs(), segmentMs: env.journal.segmentSeconds * 1_000 };
  await look('journal', () => checkJournal(path.join(env.dataFolder, 'journal'), store, times), reach);
  return findings;
}

/** That of the data folder, and that of backups where it is another. */
async function checkDisks({ dataFolder, objectStore }: Env): Promise<readonly Finding[]> {
  const folders = [dataFolder, ...(objectStore.kind === 'folder' ? [objectStore.folder] : [])].map(nearestFolder);
  const disks = new Map(folders.toReversed().map((folder) => [statSync(folder).dev, folder]));
  return (await Promise.all([...disks.values()].toReversed().map((folder) => checkDisk(folder)))).flat();
}

/** The folder, or where it will be. */
function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(path.dirname(folder));
}
