import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { openSecurityLog } from '../../src/platform/security-log.ts';
import { doors } from '../../src/throttle/door.ts';

let folder: string;
let filter: string;
let log: string;
let hub: TestHub;
let url: string;
let site: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-fail2ban-'));
  log = path.join(folder, 'security.log');
  // Fail2ban takes a path with spaces for a filter and its options.
  filter = path.join(folder, 'beckon.conf');
  cpSync(path.join(import.meta.dirname, 'filter.d/beckon.conf'), filter);
  const clock = { nowMs: () => Date.now() };
  const security = openSecurityLog({ folder, keepDays: 30, clock });
  hub = await openTestHub({ security, clock, env: { trustedProxies: 1 } });
  url = await hub.serve();
  site = (await siteForTests(hub.parts)).id;
});
afterAll(async () => {
  await hub?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The addresses that Fail2ban itself finds in a log, by the filter that is shipped. */
function findAddresses(file: string): readonly string[] {
  const { status, stdout, stderr, error } = spawnSync('fail2ban-regex', ['-o', 'ip', file, filter], {
    encoding: 'utf8',
  });
  if (error || (status !== 0 && stderr)) throw error ?? new Error(stderr);
  return stdout.trim().split('\n').filter(Boolean);
}

test('every guess that the hub wrote down is found by the filter, with its address, and nobody else is', async () => {
  const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });
  const guess = { ...from('203.0.113.7').headers, Authorization: 'Bearer bk_guess' };
  for (let time = 0; time < 11; time++) await fetch(`${url}/v1/campaigns`, { headers: guess });
  await fetch(`${url}/v1/leads/confirm?token=${site}.wrong`, from('2001:db8::7'));
  await fetch(`${url}/v1/privacy/${site}/request?token=wrong`, from('::ffff:203.0.113.8'));
  // Nobody who does nothing wrong, or wants to be taken for somebody else.
  await fetch(`${url}/v1/privacy/${site}`, from('203.0.113.100'));
  await fetch(`${url}/v1/campaigns`, from('203.0.113.101'));
  const claimed = {
    ...guess,
    'X-Forwarded-For': '203.0.113.102"}{"door":"api-key","is":"wrong","address":"203.0.113.103',
  };
  await fetch(`${url}/v1/campaigns`, { headers: claimed });
  expect(readFileSync(log, 'utf8').trimEnd().split('\n')).toHaveLength(14);
  const found = findAddresses(log);
  expect(found).toEqual([...Array<string>(11).fill('203.0.113.7'), '2001:db8::7', '203.0.113.8']);
});

test('the filter knows every door, and takes nothing for a line that is none', () => {
  const made = path.join(folder, 'made.log');
  const write = (line: string) => appendFileSync(made, `${line}\n`);
  const time = new Date().toISOString();
  for (const [at, door] of doors.entries())
    write(JSON.stringify({ time, door, is: 'waits', address: `198.51.100.${at + 1}` }));
  const good = JSON.stringify({ time, door: 'api-key', is: 'wrong', address: '198.51.100.200' });
  for (const line of [
    `${good} `, ` ${good}`, good.slice(0, -1), good.replace('wrong', 'right'), good.replace('api-key', 'front'),
    good.replace('198.51.100.200', 'unknown'), good.replace('"address"', '"x":"1","address"'), good.replace('.200', '.200.1'),
    JSON.stringify({ level: 40, time, door: 'api-key', address: '198.51.100.200', msg: 'very many secrets' }),
    JSON.stringify({ level: 50, time, msg: good }),
  ]) write(line); // prettier-ignore
  expect(findAddresses(made)).toEqual(doors.map((_, at) => `198.51.100.${at + 1}`));
});

test('Fail2ban takes the jail beside what its own package brings', () => {
  const own = path.join(folder, 'fail2ban');
  cpSync('/etc/fail2ban', own, { recursive: true });
  // What distributions switch on looks for logs of other programs.
  for (const name of readdirSync(path.join(own, 'jail.d'))) rmSync(path.join(own, 'jail.d', name));
  cpSync(filter, path.join(own, 'filter.d/beckon.conf'));
  const jail = readFileSync(path.join(import.meta.dirname, 'jail.d/beckon.conf'), 'utf8');
  expect(jail).toContain('/var/lib/beckon/*/security.log');
  writeFileSync(path.join(own, 'jail.d/beckon.conf'), jail.replace('/var/lib/beckon/*', folder));
  const { status, stdout, stderr } = spawnSync('fail2ban-client', ['-c', own, '-d'], { encoding: 'utf8' });
  expect([status, stderr.includes('ERROR')]).toEqual([0, false]);
  expect(stdout).toContain(`['add', 'beckon', 'auto']`);
  expect(stdout).toContain(`['set', 'beckon', 'addlogpath', '${log}', 'head']`);
});
