// Turns to others in every way that Node has, all of them at addresses of this machine where nobody is: whoever records
// contacts must have seen each. Ports of TCP come from 9001, those of UDP from 9101.
import { spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { lookup as lookupLater } from 'node:dns';
import { Resolver, lookup } from 'node:dns/promises';
import { get } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Worker } from 'node:worker_threads';

const stranger = '127.0.0.66';
const ignore = (): void => {
  // Nobody is there: that is expected.
};
const closed = (socket: { on(name: string, heard: () => void): unknown }) =>
  new Promise<void>((resolve) => {
    socket.on('error', ignore);
    socket.on('close', resolve);
  });

await fetch(`http://${stranger}:9001/`).catch(ignore);
await closed(get(`http://${stranger}:9002/`));
await closed(connect(9003, stranger));
await closed(connect({ host: stranger, port: 9004 }));
await closed(connectTls({ host: stranger, port: 9005 }));
await closed(connectHttp2(`http://${stranger}:9006`));
await closed(connect('/nowhere/at-all.sock'));
for (const send of [
  (socket: ReturnType<typeof createSocket>, done: () => void) => socket.send('hello', 9101, stranger, done),
  (socket: ReturnType<typeof createSocket>, done: () => void) => socket.send('hello', 0, 5, 9102, stranger, done),
  (socket: ReturnType<typeof createSocket>, done: () => void) => socket.connect(9103, stranger, () => done()),
]) {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => send(socket, resolve));
  socket.close();
}
await lookup('localhost');
await new Promise<void>((resolve) => lookupLater('localhost', () => resolve()));
const resolver = new Resolver({ timeout: 50, tries: 1 });
resolver.setServers([`${stranger}:9104`]);
await resolver.resolve4('stranger.invalid').catch(ignore);
const inThread = `fetch('http://${stranger}:9007/').catch(() => {})`;
await new Promise((resolve) => new Worker(inThread, { eval: true }).on('exit', resolve));
spawnSync(process.execPath, ['--eval', `fetch('http://${stranger}:9008/').catch(() => {})`]);
