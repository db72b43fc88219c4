import type { IncomingMessage, ServerResponse } from 'node:http';
import { compress } from './compress.ts';
import type { Visitor } from './visitor.ts';

/** One request to the storefront and the answer to it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly method: string;
  readonly visitor: Visitor;
  /** The body of a form or of JSON, as one record; a name that comes twice, such as `updates[]`, is a list. */
  readBody(): Promise<Readonly<Record<string, unknown>>>;
}

/** Answers, or leaves it to the next one by saying false. */
export type Answer = (exchange: Exchange) => boolean | Promise<boolean>;

export function sendJson({ response }: Exchange, value: unknown, status = 200): true {
  return send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

export function sendHtml({ response }: Exchange, html: string, status = 200): true {
  return send(response, status, 'text/html; charset=utf-8', html);
}

export function sendScript({ response }: Exchange, code: string): true {
  return send(response, 200, 'text/javascript; charset=utf-8', code);
}

export function redirect({ response }: Exchange, to: string): true {
  response.writeHead(302, { location: to }).end();
  return true;
}

export function send(response: ServerResponse, status: number, type: string, body: string | Buffer): true {
  const packed = compress(response, body);
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' }).end(packed);
  return true;
}

const mostBytes = 1_000_000;

/** Reads JSON, a form as browsers send it, or a form with parts: what themes post their carts with. */
export async function readBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > mostBytes) throw new RangeError('The body is too large.');
    pieces.push(piece);
  }
  const body = Buffer.concat(pieces);
  const type = request.headers['content-type'] ?? '';
  if (type.includes('json')) return Object(JSON.parse(body.toString() || '{}')) as Record<string, unknown>;
  const form = await new Response(body, { headers: { 'content-type': type || 'application/x-www-form-urlencoded' } })
    .formData()
    .catch(() => new FormData());
  const found: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).map(String);
    found[name] = name.endsWith('[]') ? values : values.at(-1);
  }
  return found;
}
