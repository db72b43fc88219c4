import express, { Router, type Request, type Response } from 'express';
import { forwardFailures } from '../platform/forward-failures.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { tryDoor } from '../throttle/try-door.ts';
import { siteOfToken } from './confirm-token.ts';
import { askAgain, confirmLead, findConfirmation } from './confirm-lead.ts';
import { writePage } from './mail/confirmation-page.ts';
import { mailWordsOf } from './mail/mail-words.ts';
import { readLinkToken } from './mail/read-link-token.ts';
import { sendLater } from './mail/send-later.ts';
import { sendPage } from './mail/send-page.ts';

const path = '/v1/leads/confirm';

/**
 * The page behind the link in a confirmation mail. Opening it changes nothing, as programs that look through mail open
 * every link; pressing its button confirms.
 */
export function confirmationRoutes(parts: HubParts): Router {
  const router = Router();
  const readBody = express.urlencoded({ extended: false, limit: '2kb' });

  router.get(
    path,
    forwardFailures(async (request, response) => {
      const token = readLinkToken(request.query);
      const found = await find(request, response, token);
      if (!found) return;
      const words = mailWordsOf(found.lead.locale ?? '', found.site.name);
      const page =
        found.is === 'open'
          ? { sentence: words.pageAsk, button: { label: words.button, action: path, token } }
          : found.is === 'old'
            ? { sentence: words.old, button: { label: words.again, action: `${path}/again`, token } }
            : { sentence: words.done, ...(found.lead.code && !found.lead.codeHeld && { code: found.lead.code }) };
      sendPage(response, 200, writePage(words, found.site.name, page));
    }),
  );

  router.post(
    path,
    readBody,
    forwardFailures(async (request, response) => {
      const token = readLinkToken(request.body);
      const found = await find(request, response, token);
      if (!found) return;
      const confirmed = await confirmLead(parts, token).catch((error: unknown) => {
        const words = mailWordsOf(found.lead.locale ?? '', found.site.name);
        const button = { label: words.button, action: path, token };
        return sendLater(response, error, writePage(words, found.site.name, { sentence: words.later, button }));
      });
      if (!confirmed) return;
      if (!confirmed.ok)
        return confirmed.why === 'old'
          ? response.redirect(303, `${path}?token=${encodeURIComponent(token)}`)
          : answerUnknown(response, request.get('accept-language'));
      const { site, lead, code, message } = confirmed;
      const words = mailWordsOf(lead.locale ?? '', site.name);
      const sentence = message ? `${words.done} ${message}` : words.done;
      sendPage(response, 200, writePage(words, site.name, { sentence, ...(code && { code }) }));
    }),
  );

  router.post(
    `${path}/again`,
    readBody,
    forwardFailures(async (request, response) => {
      const token = readLinkToken(request.body);
      const found = await find(request, response, token);
      if (!found) return;
      await askAgain(parts, token);
      const words = mailWordsOf(found.lead.locale ?? '', found.site.name);
      sendPage(response, 200, writePage(words, found.site.name, { sentence: words.sentAgain }));
    }),
  );
  return router;

  /** Answers by itself where the link is none, or too many that are none came from there. */
  async function find(request: Request, response: Response, secret: string) {
    const attempt = { door: 'confirm-link', secret, address: request.ip, account: siteOfToken(secret) } as const;
    const tried = await tryDoor(parts, attempt, async () => {
      const found = await findConfirmation(parts, secret);
      return found.is === 'unknown' ? undefined : found;
    });
    if (tried.is === 'open') return tried.found;
    const languages = request.get('accept-language');
    if (tried.is === 'wrong') return answerUnknown(response, languages);
    const words = mailWordsOf(languages ?? '', '');
    return sendPage(
      response.set('Retry-After', String(tried.seconds)),
      429,
      writePage(words, '', { sentence: words.wait }),
    );
  }
}

function answerUnknown(response: Response, languages = ''): undefined {
  const words = mailWordsOf(languages, '');
  sendPage(response, 404, writePage(words, '', { sentence: words.unknown }));
}
