import path from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import express, { type Express } from 'express';
import type { LoadContext } from './app/shopify/load-context.ts';

const built = path.join(import.meta.dirname, 'build');

/**
 * One Express app of the hub's routes, the built files, and the admin. Nothing before the admin reads a body: the signature
 * of a webhook covers its raw bytes.
 *
 * @param app the hub's
 */
export async function buildHost({ app, context }: { app: Express; context: LoadContext }): Promise<Express> {
  const build = (await import(path.join(built, 'server/index.js'))) as ServerBuild;
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
  host.all('*', createRequestHandler({ build, getLoadContext: () => ({ ...context }) }));
  return host;
}
