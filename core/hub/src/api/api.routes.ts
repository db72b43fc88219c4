import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import { forwardFailures } from '../platform/forward-failures.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { checkApiKey } from '../sites/check-api-key.ts';
import { tryDoor } from '../throttle/try-door.ts';
import { answerOnce } from './answer-once.ts';
import { refuse } from './answer.ts';
import { makeOpenApi } from './make-openapi.ts';
import { openCallLimit, type CallLimit } from './open-call-limit.ts';
import type { Answer, Call, Operation } from './operation.ts';
import { operations } from './operations.ts';

/** A file of campaigns may be large; everything else is one document. */
const mostBytes = '20mb';

/** The REST API for developers: `Authorization: Bearer bk_…`. Its document is at `/v1/openapi.json`. */
export function apiRoutes(parts: HubParts): Router {
  const router = Router();
  const door = openDoor(parts, openCallLimit(parts));
  router.get('/v1/openapi.json', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=300').json(makeOpenApi(parts.env.publicUrl));
  });
  for (const operation of operations) {
    const path = operation.path.replace(/\{(\w+)\}/g, ':$1');
    router[operation.method](
      path,
      door,
      express.json({ limit: mostBytes, strict: false }),
      forwardFailures(async (request, response) => {
        send(response, await answerOperation(parts, operation, request, response.locals['opened'] as Opened));
      }),
    );
  }
  return router;
}

type Opened = NonNullable<Awaited<ReturnType<typeof checkApiKey>>>;

/** Asks for the key before anything else: who has none, or calls too often, has no body read. */
function openDoor(parts: HubParts, limit: CallLimit): RequestHandler {
  return (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    const [, secret] = /^Bearer +(.+)$/.exec(request.get('Authorization') ?? '') ?? [];
    const slowDown = (seconds: string) =>
      send(
        response.set('Retry-After', seconds),
        refuse(429, 'Too many calls. Come back after as many seconds as “Retry-After” says.'),
      );
    const shut = () =>
      send(response.set('WWW-Authenticate', 'Bearer'), refuse(401, 'The key is missing, or opens nothing.'));
    if (secret === undefined) return shut();
    tryDoor(parts, { door: 'api-key', secret, address: request.ip }, () => checkApiKey(parts, secret)).then((tried) => {
      if (tried.is === 'wrong') return shut();
      if (tried.is === 'wait') return slowDown(String(tried.seconds));
      if (!limit.takeCall(tried.found.key.id)) return slowDown(limit.retryAfter);
      response.locals['opened'] = tried.found;
      next();
    }, next);
  };
}

async function answerOperation(
  parts: HubParts,
  operation: Operation,
  request: Request,
  { site, key }: Opened,
): Promise<Answer> {
  const { params, query } = request;
  const body = request.body as unknown;
  const call: Call = {
    site,
    by: `API: ${key.name}`,
    param: (name) => String(params[name] ?? ''),
    query: (name) => (typeof query[name] === 'string' ? query[name] : undefined),
    body,
  };
  const run = () => operation.run(parts, call);
  const once = operation.method === 'post' ? request.get('Idempotency-Key') : undefined;
  if (!once) return run();
  return answerOnce(parts, { site, key: once, request: [operation.id, { ...params }, body ?? null] }, run);
}

function send(response: Response, { status, body }: Answer): void {
  response.status(status).json(body);
}
