import express, { type ErrorRequestHandler, type Express, type Router } from 'express';
import { apiRoutes } from './api/api.routes.ts';
import { healthRoutes } from './health/health.routes.ts';
import { collectRoutes } from './ingest/collect.routes.ts';
import { NotNoted } from './journal/note-first.ts';
import { confirmationRoutes } from './leads/confirmation.routes.ts';
import { leadsRoutes } from './leads/leads.routes.ts';
import { lettersRoutes } from './letters/letters.routes.ts';
import type { HubParts } from './platform/hub-parts.ts';
import { noteRefusals } from './platform/note-refusals.ts';
import { refuseMethod } from './platform/refuse-method.ts';
import { requireHttps } from './platform/require-https.ts';
import { setStrictHeaders } from './platform/strict-headers.ts';
import { requestsRoutes } from './privacy/requests.routes.ts';
import { snapshotRoutes } from './snapshots/snapshots.routes.ts';

/** The routes of all features, in the order in which they are asked. */
const features: readonly ((parts: HubParts) => Router)[] = [
  healthRoutes,
  collectRoutes,
  leadsRoutes,
  confirmationRoutes,
  lettersRoutes,
  requestsRoutes,
  snapshotRoutes,
  apiRoutes,
];

/**
 * The hub as an Express app. It does not listen, and it reads no body that a route did not ask for: what comes after it
 * in the same process (a webhook, whose signature covers the raw bytes) finds its request untouched.
 */
export function buildApp(parts: HubParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', parts.env.trustedProxies);
  app.set('query parser', 'simple');
  app.use(noteRefusals(parts), setStrictHeaders, requireHttps(parts.env));
  const routers = features.map((routes) => routes(parts));
  for (const router of routers) app.use(router);
  app.use(refuseMethod(routers));
  app.use('/v1', (_request, response) => {
    response.status(404).json({ problems: [{ path: '', message: 'There is nothing at this address.' }] });
  });
  app.use('/v1', answerFailure(parts));
  return app;
}

/** What nobody expected: logged whole, answered without a word about the inside. */
function answerFailure({ log }: HubParts): ErrorRequestHandler {
  return (error: { status?: number; type?: string }, request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof NotNoted) {
      const message = 'This could not be written down now, and nothing was changed. Please try again later.';
      return void response
        .status(503)
        .set('Retry-After', '30')
        .json({ problems: [{ path: '', message }] });
    }
    const status = error.status && error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) log.error({ err: error, path: request.path }, 'a request failed');
    const message =
      status === 413
        ? 'This is too large.'
        : status === 500
          ? 'Something went wrong on our side. Please try again.'
          : 'This could not be read.';
    response.status(status).json({ problems: [{ path: '', message }] });
  };
}
