import { createSocket } from 'node:dgram';
import { promises as dns } from 'node:dns';
import { createServer, type RequestListener } from 'node:http';
import { connect, isIP, type AddressInfo, type NetConnectOpts } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { isPublicAddress } from './is-public-address.ts';
import { openOutgoing, type Outgoing } from './outgoing.ts';

const somewhere = '93.184.216.34';
const closers: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

type Dial = { host: string; lookup(name: string, options: object, done: (error: null, found: string | { address: string }[]) => void): void }; // prettier-ignore

/** A way out whose connections are noted by the address they would go to, and go to a server of this machine instead. */
async function openWatched(
  resolve: (name: string) => Promise<readonly string[]>,
  answer: RequestListener = (_request, response) => response.end('hello'),
): Promise<{ readonly outgoing: Outgoing; readonly dialled: string[] }> {
  const dialled: string[] = [];
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const createConnection = (options: NetConnectOpts) => {
    const { host, lookup } = options as unknown as Dial;
    if (isIP(host)) dialled.push(host);
    else lookup(host, { all: true }, (_error, found) => dialled.push(...(Array.isArray(found) ? found.map(({ address }) => address) : [found]))); // prettier-ignore
    return connect(port, '127.0.0.1');
  };
  return { outgoing: openOutgoing({ resolve, connection: { createConnection: createConnection as never } }), dialled };
}

/** A server of names that gives one answer after the other, and the last one for ever. */
async function openNameServer(
  ...answers: readonly (readonly string[])[]
): Promise<{ resolve(name: string): Promise<string[]>; asked: number }> {
  const socket = createSocket('udp4');
  const state = { asked: 0, resolve: (name: string) => resolver.resolve4(name) };
  socket.on('message', (question, { port, address }) => {
    const addresses = answers[Math.min(state.asked++, answers.length - 1)] ?? [];
    const head = Buffer.from(question.subarray(0, 12));
    head.writeUInt16BE(0x8180, 2);
    head.writeUInt16BE(addresses.length, 6);
    head.writeUInt16BE(0, 10);
    const end = question.indexOf(0, 12) + 5;
    // A pointer to the name, type A, class IN, no time to live, four bytes (RFC 1035, 4.1).
    const records = addresses.map((each) => Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...each.split('.').map(Number)])); // prettier-ignore
    socket.send(Buffer.concat([head, question.subarray(12, end), ...records]), port, address);
  });
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  closers.push(() => void socket.close());
  const resolver = new dns.Resolver();
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  return state;
}

const anywhere = async () => [somewhere];

describe('an address', () => {
  test.each([
    // this machine
    'https://127.0.0.1/', 'https://127.1/', 'https://127.8.9.10/', 'https://0.0.0.0/', 'https://0/', 'https://[::1]/', 'https://[::]/',
    // in other words
    'https://2130706433/', 'https://0x7f000001/', 'https://0x7f.0.0.1/', 'https://017700000001/', 'https://0177.0.0.1/',
    'https://127.0.0.1./', 'https://①②⑦.⓪.⓪.①/', 'https://127。0。0。1/', 'https://%31%32%37.0.0.1/',
    // in another's clothes
    'https://[::ffff:127.0.0.1]/', 'https://[::ffff:7f00:1]/', 'https://[::127.0.0.1]/', 'https://[64:ff9b::7f00:1]/',
    'https://[64:ff9b:1::a00:1]/', 'https://[2002:7f00:1::]/', 'https://[2002:a9fe:a9fe::1]/', 'https://[2001:0:7f00:1::]/', 'https://[::ffff:0:127.0.0.1]/',
    // networks of one's own, of one cable, of a provider, and what clouds tell of themselves
    'https://10.0.0.1/', 'https://172.16.0.1/', 'https://172.31.255.255/', 'https://192.168.1.1/', 'https://100.64.0.1/', 'https://100.127.255.255/',
    'https://169.254.169.254/latest/meta-data/', 'https://0xa9fea9fe/', 'https://2852039166/', 'https://[fe80::1]/', 'https://[fec0::1]/',
    'https://[fc00::1]/', 'https://[fd00:ec2::254]/', 'https://[::ffff:169.254.169.254]/', 'https://192.0.0.192/',
    // examples, measurements, many at once, and what may come
    'https://192.0.2.1/', 'https://198.51.100.1/', 'https://203.0.113.1/', 'https://198.18.0.1/', 'https://224.0.0.1/', 'https://255.255.255.255/',
    'https://240.0.0.1/', 'https://[ff02::1]/', 'https://[2001:db8::1]/', 'https://[3fff::1]/', 'https://[4000::1]/', 'https://[100::1]/', 'https://[5f00::1]/',
  ])('%s leads nowhere, and nothing is dialled', async (url) => {
    const { outgoing, dialled } = await openWatched(anywhere);
    expect(await outgoing.send({ url })).toMatchObject({ ok: false, why: 'internal' });
    expect(dialled).toEqual([]);
  }); // prettier-ignore

  test.each([
    'http://shop.example/', 'ftp://shop.example/', 'file:///etc/passwd', 'gopher://127.0.0.1:70/', 'data:text/plain,x', 'javascript:1',
    'https://', 'https:///', '//shop.example', 'shop.example', '', 'https://user@shop.example/', 'https://user:word@shop.example/', 'https://shop.example@127.0.0.1/', 'https://1.2.3.4.5/', 'https://[::1%25eth0]/',
  ])('%j is none', async (url) => {
    const { outgoing, dialled } = await openWatched(anywhere);
    expect(await outgoing.send({ url })).toMatchObject({ ok: false, why: 'address' });
    expect(dialled).toEqual([]);
  }); // prettier-ignore

  test.each(['8.8.8.8', '93.184.216.34', '172.15.0.1', '172.32.0.1', '100.63.0.1', '100.128.0.1', '2606:2800:220:1::1', '2a00:1450:4001:81b::200e'])('%s is on the internet', (address) => expect(isPublicAddress(address)).toBe(true)); // prettier-ignore

  test('of IPv4 is never on the internet in the clothes of IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
        const tail = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
        for (const form of [`::ffff:${address}`, `::ffff:${tail}`, `::${tail}`, `64:ff9b::${tail}`, `2002:${tail}::`])
          expect(isPublicAddress(form), form).toBe(false);
      }),
    );
  });
});

describe('a name', () => {
  test.each([
    ['127.0.0.1'], ['::1'], ['10.1.2.3'], ['169.254.169.254'], ['::ffff:10.0.0.1'], ['fd00::1'], [somewhere, '127.0.0.1'], ['127.0.0.1', somewhere],
  ].map((found) => [found] as const))('that leads to %j is refused, whatever else it leads to', async (found) => {
    const { outgoing, dialled } = await openWatched(async () => found);
    expect(await outgoing.send({ url: 'https://shop.example/' })).toMatchObject({ ok: false, why: 'internal' });
    expect(dialled).toEqual([]);
  }); // prettier-ignore

  test('is asked for once, and the address that was checked is dialled, though its server gives another the next time', async () => {
    const names = await openNameServer([somewhere], ['127.0.0.1']);
    const { outgoing, dialled } = await openWatched(names.resolve);
    expect(await outgoing.send({ url: 'https://rebinding.example/' })).toMatchObject({ ok: true, status: 200 });
    expect([names.asked, dialled]).toEqual([1, [somewhere]]);
    // The next request is checked anew, and by then the name leads inside.
    expect(await outgoing.send({ url: 'https://rebinding.example/' })).toMatchObject({ ok: false, why: 'internal' });
    expect(dialled).toEqual([somewhere]);
  });

  test('that nobody knows, and one whose server is silent, are said so', async () => {
    const unknown = await openWatched(async () => Promise.reject(new Error('ENOTFOUND')));
    expect(await unknown.outgoing.send({ url: 'https://shop.example/' })).toMatchObject({
      ok: false,
      why: 'unreachable',
    });
    const silent = await openWatched(() => new Promise(() => {}));
    expect(await silent.outgoing.send({ url: 'https://shop.example/', timeoutMs: 20 })).toMatchObject({ ok: false, why: 'too-slow' }); // prettier-ignore
    expect([...unknown.dialled, ...silent.dialled]).toEqual([]);
  });
});

describe('an answer', () => {
  const url = 'https://shop.example/hook';

  test('comes whole, to what was asked', async () => {
    const { outgoing } = await openWatched(anywhere, (request, response) => {
      request.setEncoding('utf8').once('data', (body) => response.writeHead(201).end(`${request.method} ${request.url} ${request.headers.host} ${request.headers['x-name']} ${body}`)); // prettier-ignore
    });
    const outcome = await outgoing.send({ url, method: 'POST', headers: { 'X-Name': 'tea' }, body: '{"ä":1}' });
    expect(outcome.ok && [outcome.status, outcome.body.toString()]).toEqual([
      201,
      'POST /hook shop.example tea {"ä":1}',
    ]);
  });

  test.each([301, 302, 303, 307, 308])('%i to a machine inside is not followed', async (status) => {
    const { outgoing, dialled } = await openWatched(anywhere, (_request, response) => response.writeHead(status, { Location: 'http://169.254.169.254/' }).end()); // prettier-ignore
    expect(await outgoing.send({ url })).toMatchObject({ ok: false, why: 'redirect' });
    expect(dialled).toEqual([somewhere]);
  });

  test.each<[string, RequestListener]>([
    ['says so before', (_request, response) => void response.writeHead(200, { 'Content-Length': 2_000 }).write('x')],
    ['does not', (_request, response) => void response.write('x'.repeat(2_000))],
  ])('that is too large and %s is let go of', async (_, answer) => {
    const { outgoing } = await openWatched(anywhere, answer);
    expect(await outgoing.send({ url, mostBytes: 1_000 })).toMatchObject({ ok: false, why: 'too-large' });
  });

  test.each<[string, RequestListener]>([
    ['never begins', () => {}],
    ['never ends', (_request, response) => void response.write('x')],
  ])('that %s is waited for so long and no longer', async (_, answer) => {
    const { outgoing } = await openWatched(anywhere, answer);
    expect(await outgoing.send({ url, timeoutMs: 150 })).toMatchObject({ ok: false, why: 'too-slow' });
  });

  test('that breaks off is no answer', async () => {
    const { outgoing } = await openWatched(anywhere, (_request, response) => {
      response.writeHead(200, { 'Content-Length': 100 }).write('x', () => response.destroy());
    });
    expect(await outgoing.send({ url })).toMatchObject({ ok: false, why: 'unreachable' });
  });
});
