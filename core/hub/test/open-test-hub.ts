import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Express } from 'express';
import { buildApp } from '../src/build-app.ts';
import { openJournal } from '../src/journal/open-journal.ts';
import { listen } from '../src/listen.ts';
import type { DatabaseUrls } from '../src/platform/database-urls.ts';
import { openDb } from '../src/platform/db.ts';
import type { Env } from '../src/platform/env.ts';
import { openFolderStore } from '../src/platform/folder-store.ts';
import type { HubParts } from '../src/platform/hub-parts.ts';
import { openJobs, type Jobs } from '../src/platform/jobs.ts';
import { urlsForTests } from './database-urls-for-tests.ts';
import { lendDatabase } from './lend-database.ts';
import { ringForTests } from './ring-for-tests.ts';
import { silentLog } from '../src/platform/log.ts';
import { noSecurityLog } from '../src/platform/security-log.ts';
import type { Mail, Mailer } from '../src/platform/mailer.ts';
import { plainShop } from '../src/shop/plain-shop.ts';
import { startWork } from '../src/start-work.ts';

export interface TestHub {
  readonly parts: HubParts;
  readonly app: Express;
  /** As the superuser, for what tests look at. */
  readonly databaseUrl: string;
  /** As the roles that a hub uses. */
  readonly urls: DatabaseUrls;
  /** Time stands still until it is moved. */
  readonly clock: { nowMs(): number; set(ms: number): void; pass(ms: number): void };
  /** What was mailed, where no mailer was given. */
  readonly mails: Mail[];
  /** Starts the handlers of jobs and all other work; they run until the hub is closed. */
  startWork(): Promise<void>;
  /** Serves the app on a free port of this machine. */
  serve(): Promise<string>;
  close(): Promise<void>;
}

/** A hub on the database named, or on one of its own: as the migrated template, on a real PostgreSQL. */
export async function openTestHub(
  given: Partial<Omit<HubParts, 'env' | 'db'>> & { readonly nowMs?: number; readonly env?: Partial<Env> } = {},
): Promise<TestHub> {
  const lent = given.databaseUrl ? undefined : await lendDatabase();
  const databaseUrl = given.databaseUrl ?? lent?.url ?? '';
  const urls = urlsForTests(databaseUrl);
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-hub-'));

  let nowMs = given.nowMs ?? Date.parse('2026-11-24T12:00:00Z');
  const clock = {
    nowMs: () => nowMs,
    set: (ms: number) => void (nowMs = ms),
    pass: (ms: number) => void (nowMs += ms),
  };
  const mails: Mail[] = [];
  const mailer: Mailer = {
    isConfigured: true,
    send: async (mail) => {
      mails.push(mail);
      return { ok: true };
    },
  };
  const env: Env = {
    isProduction: false,
    databaseUrl: urls.run,
    databaseMigrateUrl: urls.migrate,
    databaseBackupUrl: urls.backup,
    dataFolder: folder,
    port: 0,
    publicUrl: 'https://hub.example',
    trustedProxies: 0,
    collect: { perNetwork: { perSecond: 1e6, burst: 1e6 }, perSite: { perSecond: 1e6, burst: 1e6 } },
    api: { perKey: { perSecond: 1e6, burst: 1e6 } },
    logLevel: 'silent',
    objectStore: { kind: 'folder', folder: path.join(folder, 'store') },
    journal: { keepDays: 35, segmentSeconds: 300 },
    ...given.env,
  };
  const keys = given.keys ?? ringForTests();
  const db = openDb(urls.run, 5, keys);
  const jobs = given.jobs ?? startWhenUsed(openJobs(urls.run, silentLog, { pollSeconds: 0.5, restSeconds: 1, keys }));
  if (given.jobs) await jobs.start();
  const journal = given.journal ?? openJournal({ folder: path.join(folder, 'journal'), nowMs: () => clock.nowMs() });
  const parts: HubParts = {
    env,
    db,
    databaseUrl: urls.backup,
    jobs,
    keys,
    journal,
    store: given.store ?? openFolderStore(path.join(folder, 'store')),
    log: given.log ?? silentLog,
    security: given.security ?? noSecurityLog,
    clock: given.clock ?? clock,
    mailer: given.mailer ?? mailer,
    shop: given.shop ?? plainShop,
  };
  const app = buildApp(parts);
  const closers: (() => Promise<void>)[] = [];
  return {
    parts,
    app,
    databaseUrl,
    urls,
    clock,
    mails,
    async startWork() {
      const work = await startWork(parts);
      closers.unshift(() => work.stop());
    },
    async serve() {
      const { port, stop } = await listen(app, 0, '127.0.0.1');
      closers.unshift(stop);
      return `http://127.0.0.1:${port}`;
    },
    async close() {
      for (const close of closers) await close();
      await jobs.stop();
      await journal.close();
      await db.$disconnect();
      await lent?.giveBack();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** To begin takes several connections: most tests send no job, and have none done. */
function startWhenUsed(jobs: Jobs): Jobs {
  let started: Promise<void> | undefined;
  let isStopped = false;
  const start = (): Promise<void> => {
    isStopped = false;
    started ??= jobs.start();
    // One that failed is tried again at the next occasion.
    started.catch(() => (started = undefined));
    return started;
  };
  // Once they were stopped, they are as those of a hub that ends.
  const use = async (): Promise<void> => {
    if (!isStopped) await start();
  };
  return {
    send: (...job) => use().then(() => jobs.send(...job)),
    work: (...work) => use().then(() => jobs.work(...work)),
    every: (...times) => use().then(() => jobs.every(...times)),
    start,
    async stop() {
      isStopped = true;
      await started?.then(
        () => jobs.stop(),
        () => {}, // Has told whoever used it.
      );
      started = undefined;
    },
  };
}
