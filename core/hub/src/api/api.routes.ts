import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Access } from '../access-log/access.ts';
import { noteAccess } from '../access-log/note-access.ts';
import { forwardFailures } from '../platform/forward-failures.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findApiKey } from '../sites/api-key.store.ts';
import { checkApiKey } from '../sites/check-api-key.ts';
import { hashApiKey } from '../sites/hash-api-key.ts';
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
      door(operation),
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
function openDoor(parts: HubParts, limit: CallLimit): (operation: Operation) => RequestHandler {
  return (operation) => (request, response, next) => {
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
    const note = (whose: Opened | undefined, outcome: Access['outcome']) =>
      whose && noteAccess(parts, whose.site, { ...describeCall(operation, request), who: byKey(whose.key), outcome });
    const open = async () => {
      const tried = await tryDoor(parts, { door: 'api-key', secret, address: request.ip }, () =>
        checkApiKey(parts, secret),
      );
      if (tried.is === 'wait') return slowDown(String(tried.seconds));
      if (tried.is === 'wrong') {
        // A key that was revoked still says whose it was: they want to know that somebody goes on using it.
        await note(await findApiKey(parts.db, hashApiKey(secret)), 'refused');
        return shut();
      }
      if (!limit.takeCall(tried.found.key.id)) return slowDown(limit.retryAfter);
      await note(tried.found, 'granted');
      response.locals['opened'] = tried.found;
      next();
    };
    open().catch(next);
  };
}

const byKey = ({ name }: Opened['key']): string => `API: ${name}`;

/** What a call is to the access log. */
function describeCall({ id, method }: Operation, request: Request): Pick<Access, 'ip' | 'agent' | 'area' | 'deed'> {
  const agent = request.get('user-agent');
  const deed = id.startsWith('export') ? 'export' : method === 'get' ? 'read' : 'change';
  return { ...(request.ip && { ip: request.ip }), ...(agent && { agent }), area: 'api', deed };
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
    by: byKey(key),
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
