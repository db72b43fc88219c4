import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The recipe's nginx, in front of a hub, on ports of its own. */
export interface TestProxy {
  readonly port: number;
  readonly plainPort: number;
  readonly certificate: string;
  ask(path: string, init?: ProxyInit): Promise<ProxyAnswer>;
  /** All that it wrote to its logs. */
  readLogs(): string;
  close(): Promise<void>;
}

export interface ProxyInit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface ProxyAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export const serverName = 'beckon.example.com';
const deploy = path.resolve(import.meta.dirname, '../deploy');
const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

/** Starts nginx with the files as they are shipped, but for what whoever follows the recipe changes: names, ports, places. */
export async function openTestProxy(hubPort: number): Promise<TestProxy> {
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-nginx-'));
  const [port, plainPort] = [await findFreePort(), await findFreePort()];
  const certificate = makeCertificate(folder);
  mkdirSync(path.join(folder, 'nginx'));
  // The path of a clone may have spaces; the recipe's own has none.
  cpSync(path.join(deploy, 'nginx'), path.join(folder, 'recipe'), { recursive: true });
  const shipped = readFileSync(path.join(deploy, 'nginx/beckon.conf'), 'utf8');
  const changes: readonly (readonly [string | RegExp, string])[] = [
    [/^ *listen \[::\].*\n/gm, ''],
    ['listen 80', `listen 127.0.0.1:${plainPort}`],
    ['listen 443 ', `listen 127.0.0.1:${port} `],
    ['server 127.0.0.1:4300;', `server 127.0.0.1:${hubPort};`],
    [`/etc/letsencrypt/live/${serverName}`, folder],
    ['/etc/beckon/nginx', path.join(folder, 'recipe')],
    ['/var/log/nginx', folder],
  ];
  const site = changes.reduce((text, [from, to]) => {
    if (text.search(from) < 0 && !text.includes(String(from))) throw new Error(`the recipe has no ${from}`);
    return text.replaceAll(from, to);
  }, shipped);
  writeFileSync(path.join(folder, 'beckon.conf'), site);
  const main = path.join(folder, 'nginx.conf');
  writeFileSync(main, [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'worker_processes 1;', 'daemon off;', `pid ${folder}/nginx.pid;`, 'include /etc/nginx/modules-enabled/*.conf;',
    'events { worker_connections 512; }', 'http {', '  include /etc/nginx/mime.types;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/${name};`),
    `  include ${folder}/beckon.conf;`, '}',
  ].join('\n')); // prettier-ignore
  const words = ['-c', main, '-e', path.join(folder, 'start.log')];
  const tried = spawnSync('nginx', ['-t', ...words], { encoding: 'utf8' });
  if (tried.status !== 0) throw new Error(`nginx refuses the recipe: ${tried.stderr}`);
  const nginx = spawn('nginx', words, { stdio: 'ignore' });
  const ended = new Promise((resolve) => nginx.once('exit', resolve));

  const ask = (address: string, { method = 'GET', headers = {}, body }: ProxyInit = {}) =>
    new Promise<ProxyAnswer>((resolve, reject) => {
      const all = { Host: serverName, 'User-Agent': agent, Accept: '*/*', ...headers };
      const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
      const asked = request(
        { host: '127.0.0.1', port, path: address, method, headers: { ...all, ...length }, ca: certificate, servername: serverName, agent: false }, // prettier-ignore
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
        },
      );
      asked.on('error', reject).end(body);
    });
  for (let tries = 0; tries < 200; tries++) {
    if (nginx.exitCode !== null)
      throw new Error(`nginx has ended: ${readFileSync(path.join(folder, 'start.log'), 'utf8')}`);
    const answered = await ask('/v1/health').catch(() => undefined);
    if (answered) break;
    await wait(50);
  }

  return {
    port,
    plainPort,
    certificate,
    ask,
    readLogs: () =>
      ['beckon.log', 'beckon-error.log', 'start.log']
        .map((name) => path.join(folder, name))
        .filter((file) => existsSync(file))
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n'),
    async close() {
      nginx.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** For the recipe's name, signed by itself. */
export function makeCertificate(folder: string, days = 30): string {
  const [key, certificate] = [path.join(folder, 'privkey.pem'), path.join(folder, 'fullchain.pem')];
  const { status, stderr } = spawnSync('openssl', [
    'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', String(days),
    '-subj', `/CN=${serverName}`, '-addext', `subjectAltName=DNS:${serverName},DNS:localhost,IP:127.0.0.1`,
    '-keyout', key, '-out', certificate,
  ], { encoding: 'utf8' }); // prettier-ignore
  if (status !== 0) throw new Error(stderr);
  return readFileSync(certificate, 'utf8');
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
