// pnpm bench:ingest: how many events a second the hub makes safe. A real hub on a PostgreSQL of its own, projector included;
// the load comes from a second process over HTTP. Beside it, in the same run, a bare loop that appends as much and syncs.
import { spawn } from 'node:child_process';
import { chmodSync, closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openHub } from '../src/open-hub.ts';
import { listen } from '../src/listen.ts';
import { readEnv } from '../src/platform/env.ts';

const seconds = Number(process.env['BENCH_SECONDS'] ?? 6);
const connections = 64;
const bareMs = 1_000;
/** What an event takes in the journal, about. */
const eventBytes = 330;

interface Measured {
  readonly accepted: number;
  readonly tookMs: number;
  readonly p50: number;
  readonly p99: number;
}

const folder = mkdtempSync(path.join(tmpdir(), 'beckon-bench-'));
chmodSync(folder, 0o755);
const env = readEnv({
  BECKON_DATA: folder,
  LOG_LEVEL: 'warn',
  BECKON_EVENTS_PER_ADDRESS: '1000000',
  BECKON_EVENTS_PER_SITE: '1000000',
});
if (!env.ok) throw new Error(JSON.stringify(env.problems));
const opened = await openHub(env.value);
if (!opened.ok) throw new Error(opened.problem);
const { hub } = opened;
const { db } = hub.parts;
await db.site.create({
  data: { id: 'shop', platform: 'plain', domain: 'shop.example', name: 'Shop', secret: 's', origins: ['https://shop.example'] },
}); // prettier-ignore
const { port, stop } = await listen(hub.app, 0, '127.0.0.1');

await load(10, 1); // What is measured is a hub that is warm.
const rows = [];
let accepted = await db.event.count();
for (const batch of [1, 10]) {
  const bare = appendBarely(batch * eventBytes) * batch;
  const measured = await load(batch, seconds);
  accepted += measured.accepted;
  const perSecond = (measured.accepted / measured.tookMs) * 1000;
  rows.push({
    batch,
    'events/s': Math.round(perSecond),
    'p50 ms': round(measured.p50),
    'p99 ms': round(measured.p99),
    'bare events/s': Math.round(bare),
    'of bare': `${round(perSecond / bare)} ×`,
  });
}
console.log(`Accepted, on disk and answered; ${connections} connections, ${seconds} s each:`);
console.table(rows);
console.log('Bare: one process that appends as many bytes as a batch has and syncs, one after the other.');

const drainingMs = performance.now();
let stored = 0;
while ((stored = await db.event.count()) < accepted && performance.now() - drainingMs < 60_000)
  await new Promise((resolve) => setTimeout(resolve, 100));
console.log(
  `${stored} events were in the tables ${round((performance.now() - drainingMs) / 1000)} s after the last answer.`,
);
await stop();
await hub.stop();
rmSync(folder, { recursive: true, force: true });

function load(batch: number, forSeconds: number): Promise<Measured> {
  const script = path.join(import.meta.dirname, 'send-load.ts');
  const words = [port, batch, forSeconds, connections].map(String);
  const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  return new Promise((resolve, reject) => {
    child.on('close', (code) =>
      code ? reject(new Error('the load ended early')) : resolve(JSON.parse(said) as Measured),
    );
  });
}

/** Appends a second with one sync each. */
function appendBarely(bytes: number): number {
  const file = openSync(path.join(folder, `bare-${bytes}`), 'ax');
  const piece = Buffer.alloc(bytes, 'x');
  const startedMs = performance.now();
  let count = 0;
  while (performance.now() - startedMs < bareMs) {
    writeSync(file, piece);
    fdatasyncSync(file);
    count++;
  }
  closeSync(file);
  return (count / (performance.now() - startedMs)) * 1000;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
