import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** How the server behind the page behaves. */
export type Hub = 'answers' | 'fails' | 'hangs' | 'answers-garbage';

export interface Served {
  readonly origin: string;
  /** Bodies as they came, oldest first. */
  readonly collected: readonly string[];
  readonly leads: readonly string[];
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly tagFolder: string;
  readonly hub: Hub;
  /** What a form is answered with. */
  readonly leadAnswer: unknown;
  /** Paths with an answer of their own, as JSON. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Paths with a script of their own, as text. */
  readonly scripts?: Readonly<Record<string, string>>;
  /** Paths that lead elsewhere, with 302, as shops answer a form. */
  readonly redirects?: Readonly<Record<string, string>>;
  page(path: string): { readonly html: string; readonly headers: Readonly<Record<string, string>> };
}

/** A shop and its hub on one free port of this machine. */
export async function serve({
  tagFolder,
  hub,
  leadAnswer,
  answers,
  scripts = {},
  redirects = {},
  page,
}: ServeOptions): Promise<Served> {
  const collected: string[] = [];
  const leads: string[] = [];
  let tickets = 0;

  const answerHub = (response: ServerResponse, answer: unknown) => {
    if (hub === 'hangs') return;
    response.writeHead(hub === 'fails' ? 500 : 200, { 'content-type': 'application/json' });
    response.end(hub === 'answers' ? JSON.stringify(answer) : '<html>oops');
  };

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://stage');
    if (pathname === '/collect' || pathname === '/leads') {
      const body = await readBody(request);
      // Its page was closed while it sent: nobody waits for an answer.
      if (body === undefined) return;
      (pathname === '/leads' ? leads : collected).push(body);
      return answerHub(response, pathname === '/leads' ? leadAnswer : {});
    }
    if (pathname === '/leads/ticket') return answerHub(response, { ok: true, ticket: `ticket-${++tickets}` });
    if (Object.hasOwn(answers, pathname)) {
      response.writeHead(200, { 'content-type': 'application/json' });
      return response.end(JSON.stringify(answers[pathname]));
    }
    if (Object.hasOwn(scripts, pathname)) {
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' });
      return response.end(scripts[pathname]);
    }
    if (Object.hasOwn(redirects, pathname)) return response.writeHead(302, { location: redirects[pathname] }).end();
    if (pathname.startsWith('/beckon/')) return serveFile(response, path.join(tagFolder, path.basename(pathname)));
    if (/\.\w+$/.test(pathname)) return response.writeHead(204).end();
    const { html, headers } = page(pathname);
    // bfcache is refused to pages with `no-store`; `no-cache` keeps every scene fresh all the same.
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...headers });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    collected,
    leads,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function serveFile(response: ServerResponse, file: string): void {
  try {
    const body = readFileSync(file);
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=31536000' }).end(body);
  } catch {
    // The tag was built without this file: the page sees what a shop would see.
    response.writeHead(404).end();
  }
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  let body = '';
  try {
    for await (const piece of request.setEncoding('utf8')) body += piece as string;
  } catch {
    // The browser broke off.
    return undefined;
  }
  return body;
}
