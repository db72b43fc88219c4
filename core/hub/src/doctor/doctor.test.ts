import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { briefFlags } from '../../test/brief-flags.ts';
import { addSite, makeEvent, sendEvents } from '../../test/make-events.ts';
import { makeCertificate } from '../../test/open-test-proxy.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { startBucket } from '../../test/start-bucket.ts';
import { listBackups } from '../backups/list-backups.ts';
import { makeBackup } from '../backups/make-backup.ts';
import { shipSegments } from '../journal/ship-segments.ts';
import { openKeyRing } from '../platform/key-ring.ts';
import { openSecurityLog } from '../platform/security-log.ts';
import { openS3Store } from '../platform/s3-store.ts';
import { openDb } from '../platform/db.ts';
import { askOwnAddress } from '../platform/ask-own-address.ts';
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
import { checkSsh } from './check-ssh.ts';
import { readAllOrigins, readDatabaseFacts, readStuckJobs } from './doctor.store.ts';
import type { Finding } from './finding.ts';

let hub: TestHub;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-doctor-'));
  hub = await openTestHub({ nowMs: Date.now() });
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What was found, as `check: is`; whatever is not in order says what to do. */
function list(findings: readonly Finding[]): readonly string[] {
  expect(findings.filter(({ is, mend }) => is !== 'ok' && !mend)).toEqual([]);
  return findings.map(({ check, is }) => `${check}: ${is}`);
}
const good = (...checks: string[]) => checks.map((check) => `${check}: ok`);
const hourMs = 3_600_000;

describe('the public address', () => {
  const year = 'max-age=31536000; includeSubDomains';
  const https = { isProduction: true };
  async function look(given: {
    tls?: ServerOptions;
    hsts?: string;
    status?: number;
    days?: number;
    isBelieved?: boolean;
  }) {
    const { tls = {}, hsts = year, status = 200, days = 90, isBelieved = true } = given;
    const cert = makeCertificate(folder, days);
    const key = readFileSync(path.join(folder, 'privkey.pem'), 'utf8');
    const server = createServer({ key, cert, ...tls }, (_, response) => {
      response.writeHead(status, hsts ? { 'Strict-Transport-Security': hsts } : {}).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const publicUrl = `https://localhost:${(server.address() as AddressInfo).port}`;
    const asked = await askOwnAddress(`${publicUrl}/v1/health`, isBelieved ? cert : undefined);
    const findings = await checkAddress({ publicUrl, ...https }, asked, Date.now());
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    return list(findings);
  }
  const allGood = good('https', 'certificate', 'TLS versions', 'HSTS');
  const but = (check: string, is: 'warn' | 'bad') => allGood.map((each) => (each === `${check}: ok` ? `${check}: ${is}` : each)); // prettier-ignore

  test.each<[string, Parameters<typeof look>[0], readonly string[]]>([
    ['as it should be', {}, allGood],
    ['that speaks TLS 1.0, too', { tls: { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } }, but('TLS versions', 'bad')], // prettier-ignore
    ['that does not tell browsers to keep to https', { hsts: '' }, but('HSTS', 'bad')],
    ['that tells them for a day', { hsts: 'max-age=86400' }, but('HSTS', 'bad')],
    ['behind which there is no hub', { status: 502 }, but('https', 'bad')],
    ['whose certificate ends next week', { days: 7 }, but('certificate', 'warn')],
    ['whose certificate nobody believes', { isBelieved: false }, ['https: bad']],
  ])('%s', async (_, given, expected) => {
    expect(await look(given)).toEqual(expected);
  });

  test('where nobody answers, and one that is not https', async () => {
    const publicUrl = 'https://127.0.0.1:1';
    expect(list(await checkAddress({ publicUrl, ...https }, await askOwnAddress(publicUrl), 0))).toEqual([
      'https: bad',
    ]);
    const plain = { publicUrl: 'http://localhost:4300' };
    expect(list(await checkAddress({ ...plain, isProduction: false }, undefined, 0))).toEqual(['https: warn']);
    expect(list(await checkAddress({ ...plain, isProduction: true }, undefined, 0))).toEqual(['https: bad']);
  });
});

test.each([
  [{ host: '127.0.0.1', trustedProxies: 1, publicUrl: 'https://a.example' }, good('own port', 'proxy')],
  [{ trustedProxies: 1, publicUrl: 'https://a.example' }, ['own port: warn', 'proxy: ok']],
  [{ host: '0.0.0.0', trustedProxies: 0, publicUrl: 'https://a.example' }, ['own port: warn', 'proxy: bad']],
])('a hub with %j', (env, expected) => {
  expect(list(checkDoor(env))).toEqual(expected);
});

describe('the database', () => {
  const checks = good('database exposure', 'database role', 'database connection');

  test('is run by a role that can change no table; its owner is told of, and a superuser is named as bad', async () => {
    const facts = await readDatabaseFacts(hub.parts.db);
    expect(facts).toMatchObject({ listens: '127.0.0.1', role: 'beckon_hub', isSuperuser: false, isRemote: false });
    expect(list(checkDatabase(facts))).toEqual(checks);
    for (const [url, is] of [[hub.urls.migrate, 'warn'], [hub.databaseUrl, 'bad']] as const) {
      const db = openDb(url, 1);
      expect(list(checkDatabase(await readDatabaseFacts(db)))).toContain(`database role: ${is}`);
      await db.$disconnect();
    } // prettier-ignore
  });

  test.each([
    ['*', false, ['database exposure: bad', 'database role: ok', 'database connection: bad']],
    ['localhost, ::', false, ['database exposure: bad', 'database role: ok', 'database connection: bad']],
    ['10.0.0.5', true, checks],
  ])('on another machine that listens at %s, encrypted: %s', (listens, isEncrypted, expected) => {
    const facts = { listens, isEncrypted, role: 'hub', isSuperuser: false, isOwner: false, isRemote: true, atMs: 0 };
    expect(list(checkDatabase(facts))).toEqual(expected);
  });
});

describe('keys', () => {
  const clock = { nowMs: () => Date.parse('2026-11-24T12:00:00Z') };
  const look = (id?: string) => {
    const dataFolder = path.join(folder, 'keys-of');
    const ring = id ? ([{ id, key: hub.parts.keys.newest.key }] as const) : undefined;
    return checkKeys(
      openKeyRing({ dataFolder, isProduction: false, ...(ring && { keys: ring }) }, clock),
      clock.nowMs(),
    );
  };

  test('that are set, one of this year and one that is older', () => {
    expect(list(look('2026-03'))).toEqual(good('keys', 'age of keys'));
    expect(list(look('2024-11'))).toEqual(['keys: ok', 'age of keys: warn']);
    expect(list(look('main'))).toEqual(['keys: ok']);
  });

  test('in a file, beside what they open; that others may read; and none', () => {
    expect(list(look())).toEqual(['keys: warn', 'age of keys: ok']);
    chmodSync(path.join(folder, 'keys-of/keys'), 0o644);
    expect(list(look())).toEqual(['keys: bad']);
    expect(list(checkKeys(undefined, 0))).toEqual(['keys: warn']);
  });
});

describe('backups', () => {
  const checks = good('backups', 'place of backups', 'privacy of backups');

  test('of last night in a folder, of a day before, that others may read, and none', async () => {
    const { store, clock } = hub.parts;
    const look = async (hours: number) =>
      list(await checkBackups(store, await listBackups(store), { nowMs: clock.nowMs() + hours * hourMs, isOnThisDisk: true })); // prettier-ignore
    expect(await look(0)).toEqual(['backups: bad']);
    expect(await makeBackup(hub.parts)).toMatchObject({ ok: true });
    expect(await look(20)).toEqual(['backups: ok', 'place of backups: warn', 'privacy of backups: ok']);
    expect(await look(48)).toContain('backups: bad');
    const name = (await listBackups(store))[0]?.names[0] ?? '';
    chmodSync(path.join(hub.parts.env.dataFolder, 'store', name), 0o644);
    expect(await look(1)).toContain('privacy of backups: bad');
  });

  test('in a bucket that refuses strangers, and in one that somebody opened', async () => {
    const bucket = await startBucket();
    const store = openS3Store(bucket.settings);
    await makeBackup({ ...hub.parts, store });
    const look = async () =>
      list(await checkBackups(store, await listBackups(store), { nowMs: hub.clock.nowMs(), isOnThisDisk: false }));
    expect(await look()).toEqual(checks);
    bucket.turn('public');
    expect(await look()).toContain('privacy of backups: bad');
    await bucket.close();
  });
});

test('a disk with room, with little, and with none', async () => {
  expect(list(await checkDisk(folder, { warnBelow: 0, badBelow: 0 }))).toEqual(['disk: ok']);
  expect(list(await checkDisk(folder, { warnBelow: Infinity, badBelow: 0 }))).toEqual(['disk: warn']);
  expect(list(await checkDisk(folder, { warnBelow: Infinity, badBelow: Infinity }))).toEqual(['disk: bad']);
});

test.each([
  [0, 'ok'],
  [-10_000, 'warn'],
  [hourMs, 'bad'],
])('a clock that is %s ms off that of the database', async (offMs, is) => {
  const { atMs } = await readDatabaseFacts(hub.parts.db);
  expect(list(checkClock([{ whose: 'the database', atMs, nowMs: Date.now() + offMs }]))).toEqual([`clock: ${is}`]);
});

test('a journal that is shipped, one that waits, and one that waits since yesterday', async () => {
  await addSite(hub.parts.db);
  const url = await hub.serve();
  const at = new Date(hub.clock.nowMs()).toISOString();
  expect((await sendEvents(url, [makeEvent({ name: 'page-viewed', at })])).status).toBe(200);
  const { journal, store } = hub.parts;
  const look = async (hours: number) =>
    list(await checkJournal(journal.folder, store, { nowMs: Date.now() + hours * hourMs, segmentMs: 300_000 }));
  expect(await look(0)).toEqual(['journal: ok']);
  expect(await look(1)).toEqual(['journal: warn']);
  expect(await look(25)).toEqual(['journal: bad']);
  await journal.close();
  await shipSegments(hub.parts);
  expect(await look(25)).toEqual(['journal: ok']);
});

test('jobs that wait for nobody, and those that were given up', async () => {
  const look = async (hours: number) =>
    checkJobs(await readStuckJobs(hub.parts.db, new Date(Date.now() + hours * hourMs)));
  await hub.parts.jobs.send('nobody-does-this', {});
  expect(list(await look(-1))).toEqual(['jobs: ok']);
  const late = await look(1);
  expect([list(late), late[0]?.says]).toEqual([['jobs: warn'], 'Of the jobs “nobody-does-this”, 1 wait for more than an hour.']); // prettier-ignore
  await hub.parts.db.$executeRaw`update jobs.job set state = 'failed' where name = 'nobody-does-this'`;
  expect((await look(-1))[0]?.says).toContain('1 were given up');
});

test('a mail server that takes us, one that does not, one that is away, and none', async () => {
  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: ({ password }, _, done) => (password === 'right' ? done(null, { user: 'a' }) : done(new Error('no'))),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const look = async (url: string) => list(await checkMail({ smtp: { url, from: 'a@b.example' } }));
  expect(await look(`smtp://a:right@127.0.0.1:${port}`)).toEqual(['mail: ok']);
  expect(await look(`smtp://a:wrong@127.0.0.1:${port}`)).toEqual(['mail: bad']);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  expect(await look(`smtp://a:right@127.0.0.1:${port}`)).toEqual(['mail: bad']);
  expect(list(await checkMail({}))).toEqual(['mail: warn']);
});

test('the command tells all of it, in words and as JSON, changes nothing, and ends as badly as what it found', async () => {
  const server = process.env['BECKON_TEST_DATABASE_URL'] ?? '';
  const name = `doctor_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  // As the recipe has it: its own database, and no superuser.
  await admin.query(`create role ${name} login password 'secret'`);
  await admin.query(`create database ${name} owner ${name}`);
  const address = new URL(server);
  Object.assign(address, { username: name, password: 'secret', pathname: `/${name}` });
  const env = { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], DATABASE_URL: address.href, BECKON_DATA: path.join(folder, 'data'), BECKON_HOST: '127.0.0.1', LOG_LEVEL: 'error' }; // prettier-ignore
  const main = path.resolve(import.meta.dirname, '../main.ts');
  const run = (...words: string[]) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      execFile(process.execPath, [...briefFlags, main, ...words], { env }, (error, stdout) => {
        resolve({ code: error ? Number(error.code) : 0, said: stdout });
      });
    });
  try {
    const before = await run('doctor', '--json');
    const { findings } = JSON.parse(before.said) as { findings: readonly Finding[] };
    expect(before.code).toBe(1);
    expect(list(findings)).toEqual(
      expect.arrayContaining(['https: warn', 'database role: warn', 'backups: bad', 'jobs: ok']),
    );
    expect((await run('migrate')).code).toBe(0);
    expect((await run('backup')).code).toBe(0);
    const after = await run('doctor');
    expect([after.code, after.said]).toEqual([
      0,
      expect.stringContaining('✓ backups: The newest backup is 0 hours old.'),
    ]);
    expect(after.said).toMatch(/\d+ in order, \d+ to look at, 0 to mend\.\n$/);
    expect((await run('doctor', '--loud')).code).toBe(1);
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`drop role if exists ${name}`);
    await admin.end();
  }
}, 180_000);

test.each<[string, string, number, number, string]>([
  ['as the recipe has it', 'security.log', 0o700, 0o600, 'ok'],
  ['that others may enter, with a log that only its group may read', 'security.log', 0o755, 0o640, 'ok'],
  ['that nobody else may enter, whatever the log says', 'security.log', 0o700, 0o666, 'ok'],
  ['that others may enter, with a log that they may read', 'refusals-2026-11-24.log', 0o755, 0o644, 'bad'],
  ['that others may enter, with a log that they may change', 'refusals.log', 0o711, 0o602, 'bad'],
  ['whose group may put another log in its place', 'security.log', 0o770, 0o600, 'bad'],
])('a data folder %s', (_, name, folderMode, fileMode, is) => {
  const data = mkdtempSync(path.join(folder, 'logs-'));
  writeFileSync(path.join(data, name), '');
  chmodSync(path.join(data, name), fileMode);
  chmodSync(data, folderMode);
  expect(list(checkLogs(data))).toEqual([`logs: ${is}`]);
});

test('what a hub writes down by itself is closed to others, even where its folder is not', async () => {
  const data = mkdtempSync(path.join(folder, 'open-'));
  chmodSync(data, 0o755);
  const security = openSecurityLog({ folder: data, keepDays: 30, clock: { nowMs: () => Date.now() } });
  security.note({ door: 'api-key', is: 'wrong', address: '203.0.113.7' });
  security.refuse({ refused: 'GET /v1/campaigns', because: 401, address: '203.0.113.7' });
  expect(list(checkLogs(data))).toEqual(good('logs'));
  expect(list(checkLogs(path.join(data, 'not-there')))).toEqual(good('logs'));
});

test('a hub under a name of its own, and one that shares it with a shop', async () => {
  const origins = await readAllOrigins(hub.parts.db);
  expect(list([checkHostName({ publicUrl: 'https://beckon.example' }, origins)])).toEqual(good('host name'));
  const shared = checkHostName({ publicUrl: 'https://tea.example:8443' }, [...origins, 'https://tea.example']);
  expect(list([shared])).toEqual(['host name: warn']);
});

test('where the machine stands is either said, with the rule where there is one, or asked for', () => {
  expect(list([checkRegion({})])).toEqual(['region: warn']);
  const said = checkRegion({ dataRegion: 'Falkenstein, Germany', transferRule: 'stays in the EU' });
  expect([said.is, said.says]).toEqual([
    'ok',
    'Data lie in Falkenstein, Germany; what crosses a border does so by: stays in the EU.',
  ]);
});

describe('who may enter the machine', () => {
  const key = 'PasswordAuthentication no\nKbdInteractiveAuthentication no\n';
  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['no SSH server', {}, 'ok', 'No SSH server'],
    [
      'nothing set',
      { sshd_config: '# PasswordAuthentication no\n' },
      'warn',
      'PasswordAuthentication, KbdInteractiveAuthentication.',
    ],
    ['key alone', { sshd_config: key }, 'ok', 'key alone'],
    [
      'key alone, in other letters',
      { sshd_config: 'passwordauthentication "no"\nChallengeResponseAuthentication=no' },
      'ok',
      'key alone',
    ],
    [
      'PAM still asks for one',
      { sshd_config: 'PasswordAuthentication no\nUsePAM yes' },
      'warn',
      'KbdInteractiveAuthentication.',
    ],
    ['root by password', { sshd_config: `PermitRootLogin yes # for now\n${key}` }, 'warn', 'PermitRootLogin.'],
    [
      'the first of two holds',
      { sshd_config: `PasswordAuthentication yes\n${key}` },
      'warn',
      ': PasswordAuthentication.',
    ],
    [
      'what is included first',
      { 'sshd_config.d/beckon.conf': key, sshd_config: 'Include sshd_config.d/*.conf\nPasswordAuthentication yes' },
      'ok',
      'key alone',
    ],
    [
      'another kind of file beside it',
      { 'sshd_config.d/beckon.conf.old': key, sshd_config: 'Include sshd_config.d/*.conf\n' },
      'warn',
      'PasswordAuthentication',
    ],
    ['key alone for some users only', { sshd_config: `Match User ann\n${key}` }, 'warn', 'PasswordAuthentication'],
  ])('a machine with %s is found so by the doctor', (_what, files, is, says) => {
    const etc = mkdtempSync(path.join(folder, 'ssh-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(etc, name)), { recursive: true });
      writeFileSync(path.join(etc, name), text);
    }
    const findings = checkSsh(etc);
    expect(list(findings)).toEqual([`ssh: ${is}`]);
    expect(findings[0]?.says).toContain(says);
  });
});
