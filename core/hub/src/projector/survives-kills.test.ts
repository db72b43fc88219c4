import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Event } from '@beckon/events';
import { expect, test } from 'vitest';
import { briefFlags } from '../../test/brief-flags.ts';
import { bundleScript } from '../../test/bundle-script.ts';
import { ringForTests } from '../../test/ring-for-tests.ts';
import { addSite, makeEvent, sendEvents } from '../../test/make-events.ts';
import { openDatabaseProxy } from '../../test/open-database-proxy.ts';
import { readAll } from '../../test/read-all.ts';
import { recountCounters } from '../counters/recount-counters.ts';
import { openDb } from '../platform/db.ts';
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts';
import { silentLog } from '../platform/log.ts';
import { migrate } from '../platform/migrate.ts';
import { carryJournal } from './carry-journal.ts';
import { replayJournal } from './replay-journal.ts';

/** How many hubs are killed, at the least. */
const kills = Number(process.env['BECKON_KILLS'] ?? 100);
const lanes = 3;
const senders = 9;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const random = (from: number, to: number) => from + Math.random() * (to - from);

test('hubs and database are killed again and again under load: nothing acknowledged is lost, nothing counts twice', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-kills-'));
  chmodSync(folder, 0o755);
  const startDatabase = async () => {
    const started = await startEmbeddedPostgres(path.join(folder, 'postgres'));
    if (!started.ok) throw new Error(started.problem);
    return started.value;
  };
  let database = await startDatabase();
  await migrate(database.urls);
  const proxy = await openDatabaseProxy(database.urls.run);
  const script = await bundleScript('serve-until-killed');
  const keys = ringForTests();
  const db = openDb(proxy.url, 4, keys);
  await addSite(db);

  const journal = { folder: path.join(folder, 'journal') };
  const ports: (number | undefined)[] = [];
  const answers: number[] = [];
  const isBusy = () => killed < kills;
  let killed = 0;
  let databaseKilled = 0;
  const acknowledged = new Set<string>();
  const sent = new Set<string>();

  /** One after the other, hubs that live for a moment: some are killed while they start, most amid what they do. */
  async function killHubs(lane: number): Promise<void> {
    while (isBusy()) {
      const child = spawn(process.execPath, [...briefFlags, script, proxy.url, journal.folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const gone = once(child, 'exit');
      if (Math.random() < 0.1) await pause(random(0, 1_000));
      else {
        const [said] = (await Promise.race([once(child.stdout, 'data'), gone])) as [unknown];
        ports[lane] = Number(String(said));
        // From its first answer on, which needs the database, and on a busy machine some seconds.
        const before = answers[lane] ?? 0;
        for (let waits = 0; isBusy() && (answers[lane] ?? 0) === before && waits < 1_000; waits++) await pause(20);
        await pause(random(0, 300));
      }
      child.kill('SIGKILL');
      killed++;
      delete ports[lane];
      await gone;
    }
  }

  async function killDatabase(): Promise<void> {
    for (let next = 8; isBusy(); next = killed + 8) {
      while (isBusy() && killed < next) await pause(50);
      await pause(random(0, 500));
      process.kill(database.pid, 'SIGKILL');
      databaseKilled++;
      await pause(random(0, 1_000));
      // Those it had begun end by themselves when they notice, and until then the folder is theirs.
      for (;;)
        try {
          database = await startDatabase();
          break;
        } catch {
          await pause(200);
        }
      proxy.point(database.url);
    }
  }

  /** A page that sends a batch until it is acknowledged, to whichever hub is there; some give up. */
  async function send(lane: number): Promise<void> {
    for (let turn = 0; isBusy(); turn++) {
      const batch = makeBatch(`v${lane}-${turn % 50}`, turn);
      for (const { id } of batch) sent.add(id);
      for (let tries = 0; isBusy() && Math.random() < 0.98; tries++) {
        const to = (lane + tries) % lanes;
        const answer = ports[to] && (await sendEvents(`http://127.0.0.1:${ports[to]}`, batch).catch(() => {}));
        if (answer && answer.status === 200) {
          answers[to] = (answers[to] ?? 0) + 1;
          for (const { id } of batch) acknowledged.add(id);
          break;
        }
        await pause(20);
      }
    }
  }

  await Promise.all([
    ...Array.from({ length: lanes }, (_, lane) => killHubs(lane)),
    ...Array.from({ length: senders }, (_, lane) => send(lane)),
    killDatabase(),
  ]);

  const parts = { db, keys, log: silentLog, journal };
  await carryJournal(parts);
  const stored = new Set((await db.event.findMany({ select: { id: true } })).map(({ id }) => id));
  const journaled = (await readAll(journal.folder)).flatMap((entry) => entry.kind === 'events' ? entry.events.map(({ id }) => id) : []); // prettier-ignore
  const counters = () => db.counter.findMany({ orderBy: [{ day: 'asc' }, { campaign: 'asc' }, { variant: 'asc' }, { currency: 'asc' }] }); // prettier-ignore
  const orders = () => db.order.findMany({ orderBy: { id: 'asc' } });
  console.log(`${killed} hubs and ${databaseKilled} databases killed; ${acknowledged.size} events acknowledged, ${sent.size} sent, ${stored.size} stored, ${journaled.length} in the journal.`); // prettier-ignore

  expect(killed).toBeGreaterThanOrEqual(kills);
  expect(acknowledged.size).toBeGreaterThan(kills);
  expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
  expect([...stored].filter((id) => !sent.has(id))).toEqual([]);
  expect(new Set(journaled)).toEqual(stored);
  const before = { counters: await counters(), orders: await orders() };
  const shown = await db.event.count({ where: { name: 'campaign-shown' } });
  expect(before.counters.reduce((sum, { displays }) => sum + displays, 0)).toBe(shown);
  expect(before.counters.reduce((sum, { orders: count }) => sum + count, 0)).toBeGreaterThan(0);
  await recountCounters(parts);
  expect(await counters()).toEqual(before.counters);
  expect(await replayJournal(parts)).toEqual({ ok: true });
  expect({ counters: await counters(), orders: await orders() }).toEqual(before);

  await db.$disconnect();
  await proxy.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}, 900_000);

function makeBatch(visitor: string, turn: number): Event[] {
  const at = new Date().toISOString();
  const about = { at, visitor, campaign: `c${turn % 3}`, variant: 'a' };
  const order = { order: `${visitor}-${turn}`, value: 9.99, currency: 'EUR' };
  return [
    makeEvent({ name: 'page-viewed', at, visitor }),
    makeEvent({ name: 'campaign-shown', ...about }),
    makeEvent({ name: 'campaign-clicked', ...about }),
    ...(turn % 3 ? [] : [makeEvent({ name: 'order-placed', at, visitor, data: order })]),
  ];
}
