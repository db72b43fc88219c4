import path from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import express, { type Express } from 'express';
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
  // Names carry a hash of what is inside.
  host.use(
    '/assets',
    express.static(path.join(built, 'client/assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  host.use(express.static(path.join(built, 'client'), { maxAge: '1h', index: false }));
  host.all('*', createRequestHandler({ build, getLoadContext: ({ ip }) => ({ ...context, address: ip }) }));
  return host;
}
