import { randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './nonce-context.ts';
import { setDocumentHeaders } from './shopify/document-headers.ts';
import type { LoadContext } from './shopify/load-context.ts';

/** Data that has not come by then will not. */
export const streamTimeout = 5_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: unknown,
): Promise<Response> {
  const { hub, shopify } = loadContext as LoadContext;
  const nonce = randomBytes(16).toString('base64');
  headers.set('Content-Type', 'text/html; charset=utf-8');
  setDocumentHeaders(headers, new URL(request.url), shopify, nonce);
  return new Promise((resolve, reject) => {
    let isBegun = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady() {
          isBegun = true;
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          // What fails before the shell is ready is rejected, and logged by who asked.
          if (isBegun) hub.log.error({ err: error }, 'a page broke while it was sent');
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** A failure that no route expected. */
export function handleError(error: unknown, { request, context }: { request: Request; context: unknown }): void {
  if (request.signal.aborted) return;
  const { hub } = context as LoadContext;
  hub.log.error({ err: error, path: new URL(request.url).pathname }, 'a page failed');
}
