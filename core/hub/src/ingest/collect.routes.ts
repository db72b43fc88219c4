import express, { Router, type ErrorRequestHandler, type Request, type Response } from 'express';
import type { HubParts } from '../platform/hub-parts.ts';
import { openCollector, type Collected } from './collect.ts';
import { findOrigin } from './origin.store.ts';
import { openSiteBook } from './site-book.ts';

/** As `parseBatch` has it; counted in bytes before anything is read. */
const mostBytes = 100_000;
const later = 'Nothing of this could be kept now. Send the same again later: it is counted once.';

/**
 * `POST /v1/collect`: a batch of events as JSON, in a body of any type: a beacon's is `text/plain`, which spares the page a
 * preflight. Answers `{ accepted, dropped: { reason: count } }`, and in words where it
 * should come again: 200 once what is accepted is on disk; 400, 403, 404 and
 * 413 where the same batch will never do; 429 and 503 where it may be sent again.
 */
export function collectRoutes(parts: Pick<HubParts, 'db' | 'journal' | 'clock' | 'env'>): Router {
  const router = Router();
  const collect = openCollector(parts);
  const readOrigin = openSiteBook({
    find: (origin: string) => findOrigin(parts.db, origin),
    nowMs: () => parts.clock.nowMs(),
  });

  router.options('/v1/collect', async (request, response) => {
    const origin = request.get('origin') ?? '';
    const found = await readOrigin(origin);
    if (found.ok && found.value)
      allowPage(response, origin).set({
        'Access-Control-Allow-Methods': 'POST',
        'Access-Control-Allow-Headers': 'Content-Type',
        'Access-Control-Max-Age': '600',
      });
    response.status(204).end();
  });

  const readBody = express.text({ type: () => true, limit: mostBytes, inflate: false });
  router.post('/v1/collect', readBody, async (request, response) => {
    const origin = request.get('origin');
    const collected = await collect({
      text: typeof request.body === 'string' ? request.body : '',
      ...read('origin', origin),
      ...read('userAgent', request.get('user-agent')),
      ...read('address', request.ip),
      headers: { ...read('gpc', request.get('sec-gpc')), ...read('dnt', request.get('dnt')) },
    });
    if (collected.isOwnPage && origin) allowPage(response, origin);
    if (!collected.ok && collected.why !== 'refused')
      response.set('Retry-After', collected.why === 'rate' ? '10' : '5');
    const isLater = !collected.ok && collected.why === 'later';
    answer(response, statusOf(collected), collected.accepted, collected.dropped, isLater ? later : undefined);
  });

  router.use('/v1/collect', refuseBody);
  return router;
}

function statusOf(collected: Collected): number {
  if (collected.ok) return 200;
  if (collected.why === 'rate') return 429;
  if (collected.why === 'later') return 503;
  const { dropped } = collected;
  return dropped['unknown-site'] ? 404 : dropped['wrong-origin'] ? 403 : dropped['too-large'] ? 413 : 400;
}

/** A body that was not read: too large, packed, or in an alphabet we do not know. */
const refuseBody: ErrorRequestHandler = (error: { status?: number }, _request: Request, response: Response, next) => {
  if (response.headersSent || !error.status || error.status >= 500) return next(error);
  answer(response, error.status, 0, { [error.status === 413 ? 'too-large' : 'not-json']: 1 });
};

function answer(
  response: Response,
  status: number,
  accepted: number,
  dropped: Collected['dropped'],
  message?: string,
): void {
  // A beacon asks without reading: kept from it, the answer would be an error in the shop's console.
  response.set({ 'Cache-Control': 'no-store', 'Cross-Origin-Resource-Policy': 'cross-origin' });
  response
    .status(status)
    .vary('Origin')
    .json({ accepted, dropped, ...(message !== undefined && { problems: [{ path: '', message }] }) });
}

const allowPage = (response: Response, origin: string): Response =>
  response.vary('Origin').set('Access-Control-Allow-Origin', origin);

function read<Key extends string>(key: Key, value: string | undefined): { readonly [key in Key]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [key in Key]?: string };
}
