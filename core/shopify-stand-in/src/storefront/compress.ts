import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** Packs what is text where the browser takes it, as Shopify does: pages weigh here what they weigh there. */
export function compress(response: ServerResponse, body: string | Buffer): string | Buffer {
  if (!/\bgzip\b/.test(String(response.req.headers['accept-encoding'] ?? ''))) return body;
  response.setHeader('content-encoding', 'gzip').setHeader('vary', 'accept-encoding');
  return gzipSync(body);
}
