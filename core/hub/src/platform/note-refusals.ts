import type { Request, RequestHandler } from 'express';
import type { HubParts } from './hub-parts.ts';

/** Not let in, not understood, not in this way, too much, too often. */
const refusals = new Set([400, 401, 403, 405, 409, 413, 415, 421, 422, 429]);
/** What the host serves beside the hub, by the first part of its path. */
const beside = /^\/(app|auth|proxy|webhooks)(?=\/|\?|$)/;

/**
 * Writes down whoever was refused: by the pattern of the route and the status of the answer, whichever feature gave it
 * (ASVS 5.0.0, 16.3.2 and 16.3.3). It comes first, so that nothing is answered past it.
 */
export function noteRefusals({ security }: Pick<HubParts, 'security'>): RequestHandler {
  return (request, response, next) => {
    const address = request.ip;
    response.on('finish', () => {
      const { statusCode } = response;
      const called = nameCalled(request);
      // What belongs to another site is not there for whoever asks: of a route that there is, that may be an attempt.
      const isRefused = refusals.has(statusCode) || (statusCode === 404 && called !== undefined);
      if (isRefused)
        security.refuse({ refused: called ?? `${request.method} elsewhere`, because: statusCode, address });
    });
    next();
  };
}

/** Method and pattern: the parser of HTTP knows a closed list of the one, and we wrote the other. */
function nameCalled(request: Request): string | undefined {
  const pattern = (request.route as { readonly path?: unknown } | undefined)?.path;
  if (typeof pattern === 'string' && pattern !== '*') return `${request.method} ${pattern}`;
  const place = beside.exec(request.originalUrl)?.[1];
  return place && `${request.method} /${place}`;
}
