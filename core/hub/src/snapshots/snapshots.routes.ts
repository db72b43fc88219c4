import { canonicalJson } from '@beckon/engine';
import { Router, type Request, type Response } from 'express';
import { forwardFailures } from '../platform/forward-failures.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { nameHubFolder } from './name-content-folder.ts';
import { readContentFile } from './publication.store.ts';
import { readLiveSnapshot } from './read-live-snapshot.ts';

/** A page asks again after a minute; one that was away for long shows what it knows while it asks. */
const shortly = 'public, max-age=60, stale-while-revalidate=600';
const forEver = 'public, max-age=31536000, immutable';

/**
 * What pages fetch where their platform does not print it: `GET /v1/sites/:site/snapshot.json`, and content too large to
 * travel with it at `/v1/sites/:site/contents/:hash.json`. Public, from any origin: nothing in here is anybody's secret.
 */
export function snapshotRoutes({ db, env }: Pick<HubParts, 'db' | 'env'>): Router {
  const router = Router();
  const missing = (response: Response) =>
    void response.status(404).json({ problems: [{ path: '', message: 'There is nothing at this address.' }] });

  router.get(
    '/v1/sites/:site/snapshot.json',
    forwardFailures(async (request, response) => {
      response.set('Access-Control-Allow-Origin', '*');
      const snapshot = await readLiveSnapshot({ db, env }, String(request.params['site']));
      if (!snapshot) return missing(response);
      response.set({ 'Cache-Control': shortly, ETag: `"${snapshot.hash}"` });
      if (isKnown(request, snapshot.hash)) return void response.status(304).end();
      // Whoever asks here need not be a page of the shop: what is named within the shop is named in full.
      const contentsAt = nameHubFolder(env, snapshot.site.id);
      response.type('json').send(canonicalJson({ ...snapshot, ...(snapshot.contentsAt && { contentsAt }) }));
    }),
  );

  router.get(
    '/v1/sites/:site/contents/:file',
    forwardFailures(async (request, response) => {
      response.set('Access-Control-Allow-Origin', '*');
      const [, hash] = /^([0-9a-f]{16})\.json$/.exec(String(request.params['file'])) ?? [];
      const text = hash && (await readContentFile(db, String(request.params['site']), hash));
      if (!text) return missing(response);
      response.set({ 'Cache-Control': forEver, ETag: `"${hash}"` });
      if (isKnown(request, hash)) return void response.status(304).end();
      response.type('json').send(text);
    }),
  );
  return router;
}

/** Whether the caller has this already. A hash is all there is to compare, so nobody is sent the same again on demand. */
function isKnown(request: Request, hash: string): boolean {
  return (request.get('If-None-Match') ?? '').includes(`"${hash}"`);
}
