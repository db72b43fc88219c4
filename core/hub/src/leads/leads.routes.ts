import express, { Router, type Response } from 'express';
import { forwardFailures } from '../platform/forward-failures.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import type { LeadProblem } from './check-lead.ts';
import { giveTicket } from './give-ticket.ts';
import { readLeadRequest } from './lead-request.ts';
import { leadWordsOf } from './lead-words.ts';
import { isOriginOfAnySite } from './page-origin.store.ts';
import { takeLead, type TakenLead } from './take-lead.ts';

/** Thirty fields of a thousand letters in UTF-8, as JSON, and room to spare. */
const mostBytes = '128kb';
const mostKey = 255;

const statuses: Readonly<Record<Extract<TakenLead, { ok: false }>['why'], number>> = {
  'unknown-site': 404,
  'unknown-form': 404,
  'wrong-origin': 403,
  flood: 429,
  'key-taken': 409,
  invalid: 422,
  'too-young': 422,
  'not-kept': 503,
};

/** After how many seconds it may go better: a flood has passed, a full disk has room again. */
const retryAfterS: Partial<Record<string, number>> = { flood: 60, 'not-kept': 30 };

/** `GET /v1/leads/ticket`, `POST /v1/leads`: called by pages of shops, without cookies. */
export function leadsRoutes(parts: HubParts): Router {
  const router = Router();
  const both = ['/v1/leads', '/v1/leads/ticket'];
  router.use(both, (_request, response, next) => {
    response.set('Cache-Control', 'no-store').vary('Origin');
    next();
  });

  // Which site it is about stands in the body, which a preflight does not have: here the origin must be anybody's.
  router.options(
    both,
    forwardFailures(async (request, response) => {
      const origin = request.get('origin') ?? '';
      if (await isOriginOfAnySite(parts.db, origin))
        allowPage(response, origin).set({
          'Access-Control-Allow-Methods': 'GET, POST',
          'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
          'Access-Control-Max-Age': '600',
        });
      response.status(204).end();
    }),
  );

  router.get(
    '/v1/leads/ticket',
    forwardFailures(async (request, response) => {
      const origin = request.get('origin');
      const given = await giveTicket(parts, String(request.query['site'] ?? ''), origin);
      if (given.ok && origin) allowPage(response, origin);
      response.status(given.ok ? 200 : given.why === 'unknown-site' ? 404 : 403).json(given);
    }),
  );

  router.post(
    '/v1/leads',
    express.json({ limit: mostBytes, inflate: false }),
    forwardFailures(async (request, response) => {
      const key = request.get('idempotency-key') ?? '';
      const origin = request.get('origin');
      const read = readLeadRequest(request.body);
      if (!read || !key || key.length > mostKey) return refuse(response, 400, [{ message: leadWordsOf('').failed }]);
      const taken = await takeLead(parts, {
        key,
        request: read,
        origin,
        address: request.ip,
        userAgent: request.get('user-agent'),
      });
      const isOwnPage = taken.ok || (taken.why !== 'unknown-site' && taken.why !== 'wrong-origin');
      if (isOwnPage && origin) allowPage(response, origin);
      if (taken.ok) return response.json(taken.answer);
      const retryS = retryAfterS[taken.why];
      if (retryS !== undefined) response.set('Retry-After', String(retryS));
      return refuse(response, statuses[taken.why], taken.problems);
    }),
  );
  return router;
}

const allowPage = (response: Response, origin: string): Response => response.set('Access-Control-Allow-Origin', origin);

const refuse = (response: Response, status: number, problems: readonly LeadProblem[]): Response =>
  response.status(status).json({ ok: false, problems });
