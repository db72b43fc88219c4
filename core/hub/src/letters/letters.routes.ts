import express, { Router, type Request, type Response } from 'express';
import { mailWordsOf } from '../leads/mail/mail-words.ts';
import { readLinkToken } from '../leads/mail/read-link-token.ts';
import { sendLater } from '../leads/mail/send-later.ts';
import { sendPage } from '../leads/mail/send-page.ts';
import { writePage } from '../leads/mail/confirmation-page.ts';
import { forwardFailures } from '../platform/forward-failures.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';
import { tryDoor } from '../throttle/try-door.ts';
import { chooseLetters } from './choose-letters.ts';
import { readLetterToken, siteOfLetterToken } from './letter-token.ts';

const path = '/v1/letters/refuse';

/**
 * The page behind “no more emails” in a letter. Opening it changes nothing, as programs that look through mail open every
 * link; one press refuses. A mail program presses by itself, with its own form and the token in the address (RFC 8058).
 */
export function lettersRoutes(parts: HubParts): Router {
  const router = Router();
  const readBody = express.urlencoded({ extended: false, limit: '2kb' });

  router.get(
    path,
    forwardFailures(async (request, response) => {
      const token = readLinkToken(request.query);
      const found = await find(request, response, token);
      if (!found) return;
      const words = wordsFor(request, found.shop);
      const button = { label: words.refuseButton, action: path, token };
      sendPage(
        response,
        200,
        writePage(words, found.shop, { sentence: words.refuseAsk, button, note: words.refuseNote }),
      );
    }),
  );

  router.post(
    path,
    readBody,
    forwardFailures(async (request, response) => {
      const token = readLinkToken(request.body) || readLinkToken(request.query);
      const found = await find(request, response, token);
      if (!found) return;
      const words = wordsFor(request, found.shop);
      const button = { label: words.refuseButton, action: path, token };
      try {
        await chooseLetters(parts, found.addressee, false);
      } catch (error) {
        return sendLater(response, error, writePage(words, found.shop, { sentence: words.later, button }));
      }
      sendPage(response, 200, writePage(words, found.shop, { sentence: words.refused, note: words.refuseNote }));
    }),
  );
  return router;

  /** Answers by itself where the link is none, or too many that are none came from there. */
  async function find(request: Request, response: Response, secret: string) {
    const site = siteOfLetterToken(secret);
    const tried = await tryDoor(
      parts,
      { door: 'letter-link', secret, address: request.ip, account: site },
      async () => {
        const key = site && (await readSiteSecret(parts, site));
        const addressee = key && readLetterToken(key, secret);
        const found = addressee && (await findSite(parts, { id: addressee.site }));
        return found && { addressee, shop: found.name };
      },
    );
    if (tried.is === 'open') return tried.found;
    const words = wordsFor(request, '');
    if (tried.is === 'wrong') return sendPage(response, 404, writePage(words, '', { sentence: words.unknown }));
    return sendPage(
      response.set('Retry-After', String(tried.seconds)),
      429,
      writePage(words, '', { sentence: words.wait }),
    );
  }
}

const wordsFor = (request: Request, shop: string) => mailWordsOf(request.get('accept-language') ?? '', shop);
