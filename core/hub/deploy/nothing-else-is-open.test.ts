import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { connect as connectByTls, type SecureVersion } from 'node:tls';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../src/listen.ts';
import { findFreePort, makeCertificate, serverName } from '../test/open-test-proxy.ts';

const read = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8');
let folder: string;
beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'beckon-deploy-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether somebody answers at a port of this machine as others see it. */
const isOpen = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const end = (open: boolean) => (socket.destroy(), resolve(open));
    socket.on('connect', () => end(true)).on('error', () => end(false)).on('timeout', () => end(false)); // prettier-ignore
  });
const outside = Object.values(networkInterfaces()).flatMap((all) =>
  (all ?? []).filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
);

describe('a machine set up by the recipe', () => {
  test('answers SSH, HTTP and HTTPS, and nothing else', () => {
    const rules = read('nftables/nftables.conf');
    expect(rules).toContain('hook input priority filter; policy drop;');
    expect([...rules.matchAll(/dport (.+) accept/g)].map(([, ports]) => ports)).toEqual(['{ 22, 80, 443 }']);
    const ports = [...read('nginx/beckon.conf').matchAll(/listen (?:\[::\]:)?(\d+)/g)].map(([, port]) => port);
    expect(new Set(ports)).toEqual(new Set(['80', '443']));
  });

  test('has hubs that answer the machine itself alone', async () => {
    expect(read('systemd/beckon@.service')).toContain('\nEnvironment=BECKON_HOST=127.0.0.1\n');
    expect(read('nginx/beckon.conf')).toContain('server 127.0.0.1:4300;');
    expect(read('caddy/Caddyfile')).toContain('reverse_proxy 127.0.0.1:4300 ');
    const answer = createServer((_, response) => response.end());
    const listening = await listen((request, response) => answer.emit('request', request, response), 0, '127.0.0.1');
    expect(await isOpen('127.0.0.1', listening.port)).toBe(true);
    for (const address of outside) expect(await isOpen(address, listening.port)).toBe(false);
    await listening.stop();
  });

  test('has a database of its own that listens to nobody outside', async () => {
    const url = process.env['BECKON_TEST_DATABASE_URL'] ?? '';
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const settings = await client.query<{ name: string; setting: string }>(
      "select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories') order by name",
    );
    await client.end();
    expect(settings.rows).toEqual([
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'unix_socket_directories', setting: '' },
    ]);
    for (const address of outside) expect(await isOpen(address, Number(new URL(url).port))).toBe(false);
  });
});

/** The unit as it is shipped, with programs and places that are here. */
function writeUnit(): string {
  const unit = path.join(folder, 'beckon@.service');
  const shipped = read('systemd/beckon@.service');
  expect(shipped).toContain('ExecStart=/opt/beckon/node_modules/.bin/node core/hub/src/main.ts serve');
  writeFileSync(unit, shipped.replace('/opt/beckon/node_modules/.bin/node', `"${process.execPath}"`).replaceAll('/opt/beckon', '/tmp')); // prettier-ignore
  return unit;
}

// systemd is not in every container.
describe.skipIf(!existsSync('/usr/bin/systemd-analyze'))('systemd', () => {
  test('finds nothing wrong with the unit', () => {
    const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', writeUnit()], { encoding: 'utf8' });
    expect([status, `${stdout}${stderr}`]).toEqual([0, '']);
  });

  test('calls the hub well shut in', () => {
    // In tenths of its own scale from 0 to 10, where 10 is a service that may do everything.
    const words = ['security', '--offline=true', '--threshold=15', writeUnit()];
    const { status, stdout } = spawnSync('systemd-analyze', words, { encoding: 'utf8' });
    expect([status, stdout.split('\n').find((line) => line.includes('Overall'))]).toEqual([0, expect.any(String)]);
  });
});

test('Caddy takes its file, and would not write it otherwise', () => {
  const file = path.join(import.meta.dirname, 'caddy/Caddyfile');
  const run = (...words: string[]) =>
    spawnSync('caddy', words, { encoding: 'utf8', env: { ...process.env, HOME: folder } });
  const { status, stdout, stderr } = run('validate', '--config', file, '--adapter', 'caddyfile');
  expect([status, `${stdout}${stderr}`]).toEqual([0, expect.stringContaining('Valid configuration')]);
  expect(run('fmt', file).stdout).toBe(read('caddy/Caddyfile'));
});

test('Caddy speaks TLS 1.2 and 1.3, and nothing older', async () => {
  const certificate = makeCertificate(folder);
  const port = await findFreePort();
  // As it is shipped, but for what is this machine's: the port, a certificate that is there, and no way to command it.
  const recipe = read('caddy/Caddyfile')
    .replace(/^\{\n/m, '{\n\tadmin off\n\tauto_https off\n')
    .replace(`${serverName} {`, `https://${serverName}:${port} {`)
    .replace('tls {', `tls ${folder}/fullchain.pem ${folder}/privkey.pem {`);
  const file = path.join(folder, 'Caddyfile');
  writeFileSync(file, recipe);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const caddy = spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { stdio: 'ignore', env });
  const ended = new Promise((resolve) => caddy.once('exit', resolve));
  const speak = (version: SecureVersion) =>
    new Promise<string>((resolve) => {
      const socket = connectByTls({
        host: '127.0.0.1', port, servername: serverName, ca: certificate,
        minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0',
      }); // prettier-ignore
      socket.on('secureConnect', () => (resolve(socket.getProtocol() ?? ''), socket.end()));
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? 'away' : 'refused'));
    });
  try {
    await expect.poll(() => speak('TLSv1.3'), { timeout: 30_000 }).toBe('TLSv1.3');
    expect([await speak('TLSv1.2'), await speak('TLSv1.1'), await speak('TLSv1')]).toEqual(['TLSv1.2', 'refused', 'refused']); // prettier-ignore
  } finally {
    caddy.kill('SIGTERM');
    await ended;
  }
}, 60_000);
