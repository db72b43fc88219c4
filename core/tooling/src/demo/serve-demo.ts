import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import path from 'node:path';
import { listPolicyLines, readPageSources, writePolicy } from '@beckon/editing/promises/page-policy';
import type { Snapshot } from '@beckon/engine';
import { parseBatch } from '@beckon/events';
import type { Event } from '@beckon/events';
import { drawProduct } from './art.ts';
import { cartFacts } from './cart-facts.ts';
import { printPage } from './pages/layout.ts';
import type { ShopPage } from './pages/layout.ts';
import { printReceived } from './pages/received.ts';
import * as pages from './pages/shop-pages.ts';
import { readVisit } from './visit.ts';
import type { DemoVisit } from './visit.ts';

/** More than any form or batch of the tag holds. */
const bodyLimit = 128 * 1024;

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Buffer;
  /** What the page lets in. */
  readonly policy?: string;
}

const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
});

/** The demo shop and the few answers that the tag expects from a server. What it receives is kept in memory only. */
export function serveDemo(snapshot: Snapshot, tagFolder: string): Server {
  const events = new Map<string, Event>();
  const dropped = new Map<string, number>();
  const leads = new Map<string, { readonly at: string; readonly body: Readonly<Record<string, unknown>> }>();

  const collect = async (request: IncomingMessage): Promise<Answer> => {
    const batch = parseBatch((await readBody(request)) ?? '');
    // The same id is the same event, however often it arrives.
    for (const event of batch.events) events.set(event.id, event);
    for (const { reason, count } of batch.dropped) dropped.set(reason, (dropped.get(reason) ?? 0) + count);
    return json({ ok: true });
  };

  const takeLead = async (request: IncomingMessage): Promise<Answer> => {
    const body = (await readJson(request)) as Readonly<Record<string, unknown>> | undefined;
    if (!body) return json({ ok: false, problems: [{ message: 'Please try once more.' }] }, 400);
    leads.set(String(body['key']), { at: new Date().toISOString(), body });
    return json({ ok: true, code: 'WELCOME10' });
  };

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://demo');
    const [, first = '', second = ''] = pathname.split('/');
    const visit = readVisit(request.headers.cookie ?? '');
    if (request.method === 'POST')
      return pathname === '/v1/collect'
        ? collect(request)
        : pathname === '/v1/leads'
          ? takeLead(request)
          : json({}, 404);
    if (pathname === '/v1/health') return json({ ok: true });
    // Nobody floods a demonstration: one ticket is as good as another.
    if (pathname === '/v1/leads/ticket') return json({ ticket: 'demo' });
    if (pathname === '/cart.json') return json(cartFacts(visit));
    if (first === 'art') return svg(drawProduct(second.replace(/\.svg$/, '')));
    if (first === 'assets') return readAsset(path.join(import.meta.dirname, 'assets'), second);
    if (first === 'beckon') return readAsset(tagFolder, second);
    const page =
      findPage(first, second, searchParams, visit) ??
      printReceived({ events: [...events.values()], leads: [...leads.values()], dropped: [...dropped] });
    const nonce = randomBytes(16).toString('base64');
    const body = printPage(page, { visit, snapshot, nowMs: Date.now(), nonce });
    return { status: page.status ?? 200, type: 'text/html', body, policy: writeDemoPolicy(nonce) };
  };

  return createServer((request, response) => {
    answer(request)
      .catch((error: unknown) => ({ status: 500, type: 'text/plain', body: String(error) }))
      .then(({ status = 200, type, body, policy }: Answer) => {
        const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' };
        response.writeHead(status, { ...headers, ...(policy && { 'content-security-policy': policy }) }).end(body);
      });
  });
}

/** The policy that the guide prints for plain sites; the shop adds the one sheet of styles that is its own. */
function writeDemoPolicy(nonce: string): string {
  const lines = listPolicyLines({ ...readPageSources('plain', ''), nonce });
  return writePolicy(lines.map((line) => (line.why === 'styles' ? { ...line, sources: [`'self'`] } : line)));
}

/** The page of a path; undefined for the one that lists what was received. */
function findPage(first: string, second: string, query: URLSearchParams, visit: DemoVisit): ShopPage | undefined {
  switch (first) {
    case '':
      return pages.printHome();
    case 'collections':
      return pages.printCollection(second);
    case 'products':
      return pages.printProduct(second);
    case 'cart':
      return pages.printCart(visit);
    case 'search':
      return pages.printSearch(query.get('q') ?? '');
    case 'journal':
      return pages.printArticle();
    case 'received':
      return undefined;
    default:
      return pages.printNotFound();
  }
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

function readAsset(folder: string, name: string): Answer {
  try {
    return {
      type: types[path.extname(name)] ?? 'application/octet-stream',
      body: readFileSync(path.join(folder, path.basename(name))),
    };
  } catch {
    // No such file: the shop says so like any other.
    return { status: 404, type: 'text/plain', body: 'not found' };
  }
}

const svg = (body: string | undefined): Answer =>
  body ? { type: 'image/svg+xml', body } : { status: 404, type: 'text/plain', body: 'not found' };

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) {
    body += piece as string;
    if (body.length > bodyLimit) return undefined;
  }
  return body;
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse((await readBody(request)) ?? '') as unknown;
  } catch {
    // Not ours, or cut off on its way.
    return undefined;
  }
}
