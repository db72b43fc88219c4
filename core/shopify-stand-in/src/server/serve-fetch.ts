import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** What answers a request; undefined where it is none of its own. */
export type Answer = (request: Request) => Promise<Response | undefined> | Response | undefined;

/** A listener for node:http that asks each in turn; what nobody answers is not found. A `null` status cuts the line. */
export function serveFetch(...answers: readonly Answer[]): RequestListener {
  return (incoming, outgoing) => {
    void respond(incoming, outgoing, answers).catch((error: unknown) => {
      console.error(error);
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
  };
}

/** The header by which an answer asks for the line to be cut instead. */
export const cutHeader = 'x-stand-in-cut';

async function respond(incoming: IncomingMessage, outgoing: ServerResponse, answers: readonly Answer[]): Promise<void> {
  const request = await readRequest(incoming);
  let response: Response | undefined;
  for (const answer of answers) {
    response = await answer(request);
    if (response) break;
  }
  response ??= new Response('Not Found', { status: 404 });
  if (response.headers.has(cutHeader)) return void incoming.socket.destroy();
  // Several cookies are several headers.
  const headers = [...response.headers].filter(([name]) => name !== 'set-cookie');
  outgoing.writeHead(
    response.status,
    [...headers, ...response.headers.getSetCookie().map((it) => ['set-cookie', it])].flat(),
  );
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (let index = 0; index < incoming.rawHeaders.length; index += 2)
    headers.append(incoming.rawHeaders[index]!, incoming.rawHeaders[index + 1]!);
  const method = incoming.method ?? 'GET';
  const scheme = 'encrypted' in incoming.socket ? 'https' : 'http';
  return new Request(`${scheme}://${incoming.headers.host ?? '127.0.0.1'}${incoming.url ?? '/'}`, {
    method,
    headers,
    ...(chunks.length && method !== 'GET' && method !== 'HEAD' && { body: Buffer.concat(chunks) }),
  });
}
