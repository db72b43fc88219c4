import path from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import express, { type ErrorRequestHandler, type Express, type Response } from 'express';
import { writePreviewPolicy } from './app/shopify/document-headers.ts';
import type { LoadContext } from './app/shopify/load-context.ts';
import { built } from './load-admin.ts';

interface HostParts {
  /** The hub's own. */
  readonly app: Express;
  readonly context: LoadContext;
  readonly admin: ServerBuild;
}

/**
 * One Express app of the hub's routes, the built files, and the admin. Nothing before the admin reads a body: the signature
 * of a webhook covers its raw bytes.
 */
export function buildHost({ app, context, admin: build }: HostParts): Express {
  const host = express();
  host.disable('x-powered-by');
  host.set('trust proxy', context.hub.env.trustedProxies);
  host.use(app);
  // Shopify hands these on under the shop's own address, for which it alone speaks.
  host.use('/proxy', (_request, response, next) => {
    response.locals['isForAnother'] = true;
    next();
  });
  // Names carry a hash of what is inside.
  host.use(
    '/assets',
    express.static(path.join(built, 'client/assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  const setHeaders = (response: Response, file: string): void => {
    if (file.endsWith('.html')) response.setHeader('Content-Security-Policy', writePreviewPolicy(context.shopify));
  };
  host.use(express.static(path.join(built, 'client'), { maxAge: '1h', index: false, setHeaders }));
  host.all('*', createRequestHandler({ build, getLoadContext: ({ ip }) => ({ ...context, address: ip }) }));
  host.use(answerFailure(context));
  return host;
}

/** What not even the admin expected: logged whole, answered without a word about the inside. */
function answerFailure({ hub }: LoadContext): ErrorRequestHandler {
  return (error: { status?: number }, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = error.status && error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) hub.log.error({ err: error, path: request.path }, 'a request failed');
    response.status(status).type('text').send(status === 500 ? 'Something went wrong on our side.' : 'This could not be read.'); // prettier-ignore
  };
}
