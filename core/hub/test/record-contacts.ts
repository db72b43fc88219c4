// `node --import …/record-contacts.ts` with BECKON_CONTACTS naming a file: whom this process turns to, before it does, a line
// each. In NODE_OPTIONS it goes on to processes of Node that this one starts. Not seen: threads of it, programs that are not
// Node (PostgreSQL), and code that is compiled; `strace` sees those.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import type { Contact } from './read-contacts.ts';

const file = process.env['BECKON_CONTACTS'];
if (!file) throw new Error('BECKON_CONTACTS must name the file of contacts.');

const note = (by: Contact['by'], to: string): void =>
  appendFileSync(file, `${JSON.stringify({ pid: process.pid, by, to } satisfies Contact)}\n`);
note('start', process.argv.slice(1, 3).join(' '));

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Puts a note before a method; what it gives stays. */
function watch(owner: object, name: string, tell: (args: readonly unknown[]) => void): void {
  const methods = owner as Record<string, Method>;
  const method = methods[name];
  if (!method) return;
  const watched: Method = function (...args) {
    tell(args);
    return method.apply(this, args);
  };
  methods[name] = Object.assign(watched, method);
}

watch(net.Socket.prototype, 'connect', ([first, second]) => {
  // From within Node the arguments come as an array of options and callback.
  const wish = Array.isArray(first) ? (first as unknown[])[0] : first;
  if (typeof wish === 'object' && wish !== null) {
    const { path, host = 'localhost', port } = wish as { path?: string; host?: string; port?: number };
    return path ? note('path', path) : note('connect', `${host}:${port}`);
  }
  if (typeof wish === 'string' && Number.isNaN(Number(wish))) return note('path', wish);
  note('connect', `${typeof second === 'string' ? second : 'localhost'}:${String(wish)}`);
});

const questions = ['lookup', 'lookupService', 'reverse', ...Object.keys(dns).filter((name) => /^resolve/.test(name))];
const resolvers = [dns.Resolver.prototype, dns.promises.Resolver.prototype];
for (const owner of [dns, dns.promises, ...resolvers])
  for (const name of questions)
    watch(owner, name, ([asked]) => {
      // Numbers are no question to anybody.
      if (!net.isIP(String(asked))) note('name', String(asked));
    });

watch(dgram.Socket.prototype, 'connect', ([port, host]) => note('datagram', `${text(host)}:${String(port)}`));
watch(dgram.Socket.prototype, 'send', (args) => {
  // send(message, [offset, length,] port, address), and without port and address where it is connected.
  const [port, host] = typeof args[2] === 'number' && typeof args[3] === 'number' ? args.slice(3) : args.slice(1);
  if (typeof port === 'number') note('datagram', `${text(host)}:${port}`);
});
syncBuiltinESMExports();

function text(host: unknown): string {
  return typeof host === 'string' ? host : 'localhost';
}
