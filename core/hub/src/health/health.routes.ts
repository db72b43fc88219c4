import { Router } from 'express';
import type { HubParts } from '../platform/hub-parts.ts';
import { askDatabase } from './database.store.ts';

/** `GET /v1/health`: 200 while the process lives; `?ready` asks whether it can do all its work now, 503 where not. */
export function healthRoutes({ db }: Pick<HubParts, 'db'>): Router {
  const router = Router();
  router.get('/v1/health', async (request, response) => {
    response.set('Cache-Control', 'no-store');
    if (request.query['ready'] === undefined) return void response.json({ live: true });
    const database = await askDatabase(db);
    response.status(database ? 200 : 503).json({ live: true, ready: database, database });
  });
  return router;
}
