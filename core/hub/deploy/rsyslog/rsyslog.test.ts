import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSecurityLog } from '../../src/platform/security-log.ts';
import { findFreePort, makeCertificate, serverName } from '../../test/open-test-proxy.ts';

let folder: string;
const started: ChildProcess[] = [];
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-rsyslog-'));
  // Its own authority, and one name for both machines, as both are this one.
  makeCertificate(folder);
  for (const name of ['ca.pem', 'cert.pem']) cpSync(path.join(folder, 'fullchain.pem'), path.join(folder, name));
  cpSync(path.join(folder, 'privkey.pem'), path.join(folder, 'key.pem'));
});
afterAll(async () => {
  for (const child of started) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGKILL')) await gone;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** The recipe as it is shipped, on other ports and in other folders. */
function place(name: string, changes: Readonly<Record<string, string>>): string {
  let text = readFileSync(path.join(import.meta.dirname, name), 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`the recipe has no ${from}`);
    text = text.replaceAll(from, to);
  }
  const work = path.join(folder, `work-${name}`);
  mkdirSync(work);
  const file = path.join(folder, name);
  writeFileSync(file, `global(workDirectory="${work}")\n${text}`);
  const { status, stderr } = spawnSync('rsyslogd', ['-N1', '-f', file], { encoding: 'utf8' });
  expect([status, stderr.match(/error|warning/gi)]).toEqual([0, null]);
  return file;
}
const start = (file: string) =>
  void started.push(spawn('rsyslogd', ['-n', '-f', file, '-i', `${file}.pid`], { stdio: 'ignore' }));

const isHeard = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.end();
  });

test('what a hub writes down is on another machine soon, by an encrypted way, with time, place and every word', async () => {
  const port = String(await findFreePort());
  const [hub, kept] = [path.join(folder, 'hubs/4300'), path.join(folder, 'kept')];
  const certificates = { '/etc/beckon/logs': folder };
  const receive = place('receive.conf', { ...certificates, 'port="6514"': `port="${port}"`, '"beckon.example.com"': `"${serverName}"`, '/var/log/beckon': kept }); // prettier-ignore
  const send = place('beckon.conf', { ...certificates, 'target="logs.example.com" port="6514"': `target="127.0.0.1" port="${port}"`, '"logs.example.com"': `"${serverName}"`, '/var/lib/beckon/*': path.join(folder, 'hubs/*') }); // prettier-ignore
  mkdirSync(hub, { recursive: true });
  const security = openSecurityLog({ folder: hub, keepDays: 30, clock: { nowMs: () => Date.now() } });
  start(receive);
  // Whoever finds nobody there tries again half a minute later.
  await expect.poll(() => isHeard(Number(port)), { timeout: 60_000 }).toBe(true);
  start(send);
  security.note({ door: 'api-key', is: 'wrong', address: '203.0.113.7' });
  security.refuse({ refused: 'GET /v1/campaigns/:id', because: 404, address: '203.0.113.8' });

  const read = () =>
    existsSync(kept) ? readdirSync(kept).map((name) => readFileSync(path.join(kept, name), 'utf8')).join('') : ''; // prettier-ignore
  await expect.poll(read, { timeout: 60_000 }).toContain('203.0.113.7');
  await expect.poll(read, { timeout: 60_000 }).toContain('203.0.113.8');
  const lines = read().trimEnd().split('\n');
  for (const name of ['security', 'refusals']) {
    const [written = ''] = readFileSync(path.join(hub, `${name}.log`), 'utf8').split('\n');
    // At least once: what was under way while the other machine was not there yet is sent again.
    expect(lines.some((line) => line.endsWith(` beckon-${name} ${written}`))).toBe(true);
  }
  expect(lines.every((line) => /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00) \S+ beckon-/.test(line))).toBe(true);
  // Whoever breaks in may empty the file here; there it stays.
  writeFileSync(path.join(hub, 'security.log'), '');
  appendFileSync(path.join(hub, 'refusals.log'), '');
  expect(read()).toContain('203.0.113.7');
}, 200_000);
