import express, { Router, type Response } from 'express';
import { forwardFailures } from '../platform/forward-failures.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { askAgain, confirmLead, findConfirmation } from './confirm-lead.ts';
import { pagePolicy, writePage } from './mail/confirmation-page.ts';
import { mailWordsOf } from './mail/mail-words.ts';

const path = '/v1/leads/confirm';

/**
 * The page behind the link in a confirmation mail. Opening it changes nothing, as programs that look through mail open
 * every link; pressing its button confirms.
 */
export function confirmationRoutes(parts: HubParts): Router {
  const router = Router();
  const readBody = express.urlencoded({ extended: false, limit: '2kb' });
  const tokenOf = (source: unknown): string => {
    const { token } = Object(source) as { readonly token?: unknown };
    return typeof token === 'string' ? token : '';
  };

  router.get(
    path,
    forwardFailures(async (request, response) => {
      const token = tokenOf(request.query);
      const found = await findConfirmation(parts, token);
      if (found.is === 'unknown') return answerUnknown(response, request.get('accept-language'));
      const words = mailWordsOf(found.lead.locale ?? '', found.site.name);
      const page =
        found.is === 'open'
          ? { sentence: words.pageAsk, button: { label: words.button, action: path, token } }
          : found.is === 'old'
            ? { sentence: words.old, button: { label: words.again, action: `${path}/again`, token } }
            : { sentence: words.done, ...(found.lead.code && !found.lead.codeHeld && { code: found.lead.code }) };
      answer(response, 200, writePage(words, found.site.name, page));
    }),
  );

  router.post(
    path,
    readBody,
    forwardFailures(async (request, response) => {
      const token = tokenOf(request.body);
      const confirmed = await confirmLead(parts, token);
      if (!confirmed.ok)
        return confirmed.why === 'old'
          ? response.redirect(303, `${path}?token=${encodeURIComponent(token)}`)
          : answerUnknown(response, request.get('accept-language'));
      const { site, lead, code, message } = confirmed;
      const words = mailWordsOf(lead.locale ?? '', site.name);
      const sentence = message ? `${words.done} ${message}` : words.done;
      answer(response, 200, writePage(words, site.name, { sentence, ...(code && { code }) }));
    }),
  );

  router.post(
    `${path}/again`,
    readBody,
    forwardFailures(async (request, response) => {
      const token = tokenOf(request.body);
      const found = await findConfirmation(parts, token);
      if (found.is === 'unknown') return answerUnknown(response, request.get('accept-language'));
      await askAgain(parts, token);
      const words = mailWordsOf(found.lead.locale ?? '', found.site.name);
      answer(response, 200, writePage(words, found.site.name, { sentence: words.sentAgain }));
    }),
  );
  return router;
}

function answerUnknown(response: Response, languages = ''): void {
  const words = mailWordsOf(languages, '');
  answer(response, 404, writePage(words, '', { sentence: words.unknown }));
}

function answer(response: Response, status: number, page: string): void {
  response
    .status(status)
    .set({ 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'no-store', 'X-Frame-Options': 'DENY' })
    .type('html')
    .send(page);
}
