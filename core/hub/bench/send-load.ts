// A process that sends batches to POST /v1/collect over many connections: `send-load.ts <port> <batch> <seconds> <connections>`.
// Says one line of JSON: how many events were accepted, how long that took, and how long each answer did.
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { encodeBatch, type Event, type EventName, uuidV7 } from '@beckon/events';
import { catalog } from '@beckon/events/catalog';

const [port = 0, batch = 1, seconds = 5, connections = 32] = process.argv.slice(2).map(Number);

/** What a visit reports, roughly as often. */
const names: readonly EventName[] = ['page-viewed', 'page-viewed', 'campaign-shown', 'page-viewed', 'campaign-closed', 'campaign-shown', 'campaign-clicked', 'page-viewed', 'form-submitted', 'custom']; // prettier-ignore
const facts: Partial<Record<EventName, Readonly<Record<string, unknown>>>> = {
  'page-viewed': { url: 'https://shop.example/products/blue-lamp?utm_source=news', referrer: 'https://search.example/', locale: 'en' }, // prettier-ignore
  'campaign-shown': { trigger: 'delay', content: '3f9a01c2d4e5b6a7' },
  'campaign-clicked': { block: 'b1', converts: false, href: 'https://shop.example/collections/sale' },
  'campaign-closed': { by: 'button' },
  'form-submitted': { form: 'f1' },
  custom: { event: 'size-chosen', properties: { size: 'M', step: 2 } },
};
let made = 0;

function makeEvent(): Event {
  const name = names[made % names.length] ?? 'page-viewed';
  const visitor = `visitor-${Math.floor(made++ / 20) % 5_000}`;
  const nowMs = Date.now();
  const about =
    name.startsWith('campaign') || name === 'form-submitted' ? { campaign: `c${made % 7}`, variant: 'a' } : {};
  const { purpose } = catalog[name];
  const at = new Date(nowMs).toISOString();
  return { id: uuidV7(nowMs, randomBytes(16)), name, at, site: 'shop', visitor, visit: 'm3vq1c00', ...about, purpose, data: facts[name] ?? {} }; // prettier-ignore
}

const headers = `POST /v1/collect HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: https://shop.example\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0\r\nContent-Type: text/plain;charset=UTF-8\r\n`; // prettier-ignore

let accepted = 0;
const answersMs: number[] = [];
const startedMs = performance.now();
const untilMs = startedMs + seconds * 1000;

/** One connection, one request after the other. A bare socket: the load must not cost more than what it measures. */
async function keepSending(socket: Socket): Promise<void> {
  while (performance.now() < untilMs) {
    const [body = ''] = encodeBatch(Array.from({ length: batch }, makeEvent));
    const sentMs = performance.now();
    socket.write(`${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const answer = await readAnswer(socket);
    answersMs.push(performance.now() - sentMs);
    if (!answer.startsWith('HTTP/1.1 200')) throw new Error(answer);
    accepted += (JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as { accepted: number }).accepted;
  }
  socket.end();
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const take = (piece: Buffer): void => {
      text += piece.toString('latin1');
      const head = text.indexOf('\r\n\r\n');
      const [, length = '0'] = /content-length: (\d+)/i.exec(text.slice(0, head)) ?? [];
      if (head < 0 || text.length < head + 4 + Number(length)) return;
      socket.off('data', take).off('error', reject);
      resolve(text);
    };
    socket.on('data', take).once('error', reject);
  });
}

await Promise.all(
  Array.from({ length: connections }, async () => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    await keepSending(socket);
  }),
);
const tookMs = performance.now() - startedMs;
answersMs.sort((one, other) => one - other);
const at = (share: number) => answersMs[Math.floor(share * (answersMs.length - 1))] ?? 0;
console.log(JSON.stringify({ accepted, tookMs, p50: at(0.5), p99: at(0.99) }));
