import path from 'node:path';
import type { Express } from 'express';
import { keptAccesses } from './access-log/kept-accesses.ts';
import { readRestoring } from './backups/restore.store.ts';
import { buildApp } from './build-app.ts';
import { standingOf } from './clock/standing.ts';
import { openJournal } from './journal/open-journal.ts';
import { shipSegments } from './journal/ship-segments.ts';
import { tellOfJournal } from './journal/tell-of-journal.ts';
import { openDatabase } from './open-database.ts';
import { systemClock } from './platform/clock.ts';
import { openDb } from './platform/db.ts';
import type { Env } from './platform/env.ts';
import type { HubParts } from './platform/hub-parts.ts';
import { openJobs } from './platform/jobs.ts';
import { keyFileIn } from './platform/key-file.ts';
import { openKeyRing } from './platform/key-ring.ts';
import { openLog } from './platform/log.ts';
import { openMailer } from './platform/mailer.ts';
import { openObjectStore } from './platform/object-store.ts';
import { migrate } from './platform/migrate.ts';
import { openSecurityLog } from './platform/security-log.ts';
import { plainShop } from './shop/plain-shop.ts';
import type { ShopPort } from './shop/shop-port.ts';
import { checkKeys } from './sealing/check-keys.ts';
import { startWork } from './start-work.ts';

/** A hub that runs, but for listening. */
export interface Hub {
  readonly parts: HubParts;
  readonly app: Express;
  /** Where its database is, for the hub that runs. */
  readonly databaseUrl: string;
  /** After the last request: lets work end, makes safe what was accepted, closes what was opened. */
  stop(): Promise<void>;
}

export type Opened = { readonly ok: true; readonly hub: Hub } | { readonly ok: false; readonly problem: string };

/** A store that does not answer must not keep a hub from ending. */
const lastShippingMs = 10_000;

/** @param makeShop what the platforms of the sites do for them; without it, sites stand alone */
export async function openHub(env: Env, makeShop?: (parts: Omit<HubParts, 'shop'>) => ShopPort): Promise<Opened> {
  const log = openLog(env);
  const opened = openKeyRing(env, systemClock);
  if (!opened.ok) return opened;
  const { ring: keys } = opened;
  if (keys.from === 'new-file')
    log.warn(
      { file: keyFileIn(env.dataFolder) },
      'a key was made: without this file nothing that was sealed opens again',
    );
  else if (keys.from === 'file') log.info({ file: keyFileIn(env.dataFolder) }, 'keys come from the key file');
  const database = await openDatabase(env);
  if (!database.ok) return database;
  const { urls } = database;
  try {
    const restoring = await readRestoring(urls.run);
    if (restoring !== undefined) throw new Error(`the backup ${restoring} is being restored into it, and that was not finished. Run "hub restore" again`); // prettier-ignore
    const applied = await migrate(urls);
    if (applied.length) log.info({ applied }, 'the database has a new schema');
  } catch (error) {
    await database.stop();
    return { ok: false, problem: `The database cannot be used: ${(error as Error).message}` };
  }
  const db = openDb(urls.run, 10, keys);
  const misfit = await checkKeys({ db, keys });
  if (misfit) {
    await db.$disconnect();
    await database.stop();
    return { ok: false, problem: misfit };
  }
  const jobs = openJobs(urls.run, log, { keys });
  await jobs.start();
  const journal = openJournal({
    folder: path.join(env.dataFolder, 'journal'),
    segmentMs: env.journal.segmentSeconds * 1_000,
    hearDisk: tellOfJournal(log),
  });
  const store = await openObjectStore(env);
  const { keepDays } = keptAccesses;
  const security = openSecurityLog({
    folder: env.dataFolder,
    keepDays,
    clock: systemClock,
    mayRemove: () => standingOf(systemClock).mayRemove,
  });
  const turning = setInterval(() => security.turn(), 3_600_000).unref();
  const base = {
    env,
    db,
    databaseUrl: urls.backup,
    jobs,
    keys,
    journal,
    store,
    log,
    security,
    clock: systemClock,
    mailer: openMailer(env),
  };
  const parts: HubParts = { ...base, shop: makeShop?.(base) ?? plainShop };
  const work = await startWork(parts);
  return {
    ok: true,
    hub: {
      parts,
      app: buildApp(parts),
      databaseUrl: urls.run,
      async stop() {
        clearInterval(turning);
        await work.stop();
        await jobs.stop();
        await journal.close();
        // The last segment; where the store is away, whoever starts next on this folder ships it.
        const late = new Promise((resolve) => setTimeout(resolve, lastShippingMs).unref());
        await Promise.race([shipSegments(parts).catch(() => {}), late]);
        await db.$disconnect();
        await database.stop();
      },
    },
  };
}
