import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeEvent, sendEvents } from '../test/make-events.ts';
import { publishForm } from '../test/publish-form.ts';
import { findForeign, readContacts, readOwnDatabases, readTrace } from '../test/read-contacts.ts';
import { sendLead } from '../test/send-lead.ts';
import { siteForTests } from '../test/site-for-tests.ts';
import { startBucket, type Bucket } from '../test/start-bucket.ts';
import { openDatabase } from '../src/open-database.ts';
import { systemClock } from '../src/platform/clock.ts';
import { openDb } from '../src/platform/db.ts';
import { readEnv, type Env } from '../src/platform/env.ts';
import { openJobs } from '../src/platform/jobs.ts';
import { openKeyRing } from '../src/platform/key-ring.ts';
import { silentLog } from '../src/platform/log.ts';
import { writeTicket } from '../src/spam/form-ticket.ts';

// The hub as it is run, with its own database, and every command of it. Two witnesses write down whom it turns to: one inside
// Node, who knows names, and strace outside, who sees PostgreSQL, threads and compiled code as well.

const main = path.join(import.meta.dirname, '../src/main.ts');
const programs = path.join(import.meta.dirname, '../test');
const agreed = { news: { given: true, text: '', version: '2' } };
let folder: string;
let contacts: string;
let bucket: Bucket;
let hub: ChildProcess;
let said = '';
const letters: string[] = [];
const mailServer = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onData(stream, _session, done) {
    let raw = '';
    stream.on('data', (piece: Buffer) => (raw += piece.toString()));
    stream.on('end', () => {
      letters.push(raw);
      done();
    });
  },
});

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-asks-'));
  // The database is another user's.
  chmodSync(folder, 0o755);
  contacts = path.join(folder, 'contacts.jsonl');
  bucket = await startBucket();
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  // Where all went well it has ended.
  const [began] = readContacts(contacts);
  if (began && hub.exitCode === null) process.kill(began.pid, 'SIGKILL');
  await bucket.close();
  await new Promise<void>((resolve) => mailServer.close(() => resolve()));
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a program of Node under both witnesses. */
function watch(trace: string, words: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const recorder = `--import ${pathToFileURL(path.join(programs, 'record-contacts.ts')).href}`;
  const flags = ['-f', '-qq', '--seccomp-bpf', '-o', path.join(folder, trace), '-e', 'trace=execve,connect,sendto,sendmsg,sendmmsg']; // prettier-ignore
  return spawn('strace', [...flags, process.execPath, ...words], {
    env: { PATH: process.env['PATH'], NODE_OPTIONS: recorder, BECKON_CONTACTS: contacts, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** All of what a command says, once it has ended. */
async function run(
  trace: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<[number | null, string]> {
  const child = watch(trace, words, env);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => (output += piece.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return [status, output];
}

const readFiles = (traces: readonly string[]) =>
  traces.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** What a visitor does, and what the owner has set before. */
async function liveThroughADay(env: Env, url: string): Promise<void> {
  const database = await openDatabase(env);
  const ring = openKeyRing(env, systemClock);
  if (!database.ok || !ring.ok) throw new Error('The hub’s own database cannot be opened.');
  const db = openDb(database.urls.run, 2, ring.ring);
  const jobs = openJobs(database.urls.run, silentLog, { keys: ring.ring });
  await jobs.start();
  try {
    const parts = { db, env, jobs, clock: systemClock };
    const { id: site } = await siteForTests(parts, { platform: 'plain', domain: 'tea.example' });
    await db.site.update({ where: { id: site }, data: { hubSettings: { leads: { doubleOptIn: true } } } });
    await publishForm(parts, site);
    const { secret } = await db.site.findUniqueOrThrow({ where: { id: site } });
    const at = new Date().toISOString();
    const event = makeEvent({ name: 'page-viewed', site, visitor: 'somebody', data: { path: '/' }, at });
    expect((await sendEvents(url, [event], { Origin: 'https://tea.example' })).status).toBe(200);
    const ticket = writeTicket(site, secret, Date.now() - 60_000);
    const lead = await sendLead(url, { site, ticket, fields: { email: 'ann@example.com' }, consents: agreed });
    expect(lead).toMatchObject({ status: 200, answer: { ok: true } });
    await vi.waitFor(() => expect(letters.join()).toContain('ann@example.com'), { timeout: 30_000, interval: 100 });
    await vi.waitFor(async () => expect(await db.event.count({ where: { site } })).toBe(1), { timeout: 30_000 });
  } finally {
    await jobs.stop();
    await db.$disconnect();
  }
}

test('a hub with every part of it at work turns to nobody but the hosts that its owner has set', async () => {
  const port = await findFreePort();
  const mailPort = (mailServer.server.address() as AddressInfo).port;
  const url = `http://127.0.0.1:${port}`;
  const { endpoint = '', bucket: name, keyId, secret } = bucket.settings as Extract<Env['objectStore'], { kind: 's3' }>;
  const env = {
    PORT: String(port),
    BECKON_HOST: '127.0.0.1',
    BECKON_URL: url,
    BECKON_DATA: path.join(folder, 'data'),
    BECKON_KEYS: `now:${randomBytes(32).toString('base64')}`,
    BECKON_S3_BUCKET: name,
    BECKON_S3_ENDPOINT: endpoint,
    BECKON_S3_REGION: 'eu-central-1',
    BECKON_S3_PATH_STYLE: 'yes',
    BECKON_S3_KEY_ID: keyId,
    BECKON_S3_SECRET: secret,
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    MAIL_FROM: 'Tea <hello@tea.example>',
  };
  hub = watch('serve', [main, 'serve'], env);
  for (const stream of [hub.stdout, hub.stderr]) stream?.on('data', (piece: Buffer) => (said += piece.toString()));
  const ended = once(hub, 'exit');
  await vi.waitFor(() => expect(said).toContain('"port":'), { timeout: 90_000, interval: 100 });
  const read = readEnv(env);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  await liveThroughADay(read.value, url);

  const together = ['backup', 'doctor', 'verify-ledger'];
  const [backup, doctor, verified] = await Promise.all(together.map((command) => run(command, [main, command], env)));
  // It empties tables, which a backup that goes on would hold against it.
  const replayed = await run('replay', [main, 'replay'], env);
  const commands = [...together, 'replay'];
  for (const ending of [backup, verified, replayed]) expect(ending).toEqual([0, expect.any(String)]);
  // It may have come before the backup.
  expect(doctor?.[1]).toContain('The mail server takes us.');
  process.kill(readContacts(contacts)[0]?.pid ?? 0, 'SIGTERM');
  expect(await ended).toEqual([0, null]);
  // Elsewhere, from nothing.
  const restored = await run('restore', [main, 'restore'], { ...env, BECKON_DATA: path.join(folder, 'other') });
  expect(restored).toEqual([0, expect.stringContaining('Everything is as it was')]);

  const trace = readFiles(['serve', ...commands, 'restore']);
  const [inside, outside] = [readContacts(contacts), readTrace(trace)];
  // Each start of the database is at a free port of this machine, which it is told.
  const databases = readOwnDatabases(trace);
  const expected = [url, endpoint, `smtp://127.0.0.1:${mailPort}`].map((each) => new URL(each).host);
  expect(databases).toHaveLength(2);
  // Both have seen what they were to see, so that silence means something.
  for (const witness of [inside, outside])
    expect(witness.map(({ to }) => to)).toEqual(expect.arrayContaining([...expected.slice(1), ...databases]));
  expect(findForeign(inside, [...expected, ...databases])).toEqual([]);
  expect(findForeign(outside, [...expected, ...databases])).toEqual([]);
}, 240_000);

test('whoever turns to a stranger is seen by both, in whichever way', async () => {
  const file = path.join(folder, 'strangers.jsonl');
  const [status, output] = await run('strangers', [path.join(programs, 'turn-to-strangers.ts')], {
    BECKON_CONTACTS: file,
  });
  expect([status, output]).toEqual([0, '']);
  const at = (...ports: readonly number[]) => ports.map((port) => `127.0.0.66:${port}`);
  expect(findForeign(readContacts(file), [])).toEqual(
    [...at(9001, 9002, 9003, 9004, 9005, 9006, 9008, 9101, 9102, 9103), '/nowhere/at-all.sock', 'localhost', 'stranger.invalid'].sort(), // prettier-ignore
  );
  expect(findForeign(readTrace(readFiles(['strangers'])), [])).toEqual(
    at(9001, 9002, 9003, 9004, 9005, 9006, 9007, 9008, 9101, 9102, 9103, 9104),
  );
}, 60_000);
