// What collects and carries in a hub, on the database and in the folder named, until it is killed. Says its port. The rest
// of a hub is left out: what is asked here is whether events survive, and it is started a hundred times.
import { flushCompileCache } from 'node:module';
import express from 'express';
import { collectRoutes } from '../src/ingest/collect.routes.ts';
import { openJournal } from '../src/journal/open-journal.ts';
import { listen } from '../src/listen.ts';
import { systemClock } from '../src/platform/clock.ts';
import { openDb } from '../src/platform/db.ts';
import { readEnv } from '../src/platform/env.ts';
import { ringForTests } from './ring-for-tests.ts';
import { silentLog } from '../src/platform/log.ts';
import { openProjector } from '../src/projector/open-projector.ts';

const [databaseUrl = '', folder = ''] = process.argv.slice(2);
const env = readEnv({
  DATABASE_URL: databaseUrl,
  BECKON_EVENTS_PER_ADDRESS: '1000000',
  BECKON_EVENTS_PER_SITE: '1000000',
});
if (!env.ok) throw new Error(JSON.stringify(env.problems));
const parts = {
  env: env.value,
  db: openDb(databaseUrl, 4),
  journal: openJournal({ folder, segmentBytes: 100_000 }),
  keys: ringForTests(),
  log: silentLog,
  clock: systemClock,
};
openProjector(parts);
const { port } = await listen(express().use(collectRoutes(parts)), 0, '127.0.0.1');
process.stdout.write(`${port}\n`);
// Written at the end otherwise, and this one has none: the next begins with what this one compiled.
flushCompileCache();
