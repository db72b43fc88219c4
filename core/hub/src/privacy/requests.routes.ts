import express, { Router, type Request, type Response } from 'express';
import { forwardFailures } from '../platform/forward-failures.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { siteOfToken } from '../leads/confirm-token.ts';
import { tryDoor } from '../throttle/try-door.ts';
import { findSite } from '../sites/find-site.ts';
import type { Site } from '../sites/site.ts';
import { askRight } from './ask-right.ts';
import { exportAsCsv, exportAsJson, listKnown } from './export-answer.ts';
import { requestWordsOf, type RequestWords } from './page/request-words.ts';
import { requestPagePolicy, writeRequestForm, writeRequestPage } from './page/write-request-page.ts';
import { findRequest, proveRequest, type FoundRequest } from './prove-request.ts';
import { readDataAnswer } from './read-data-answer.ts';
import { isRight } from './right.ts';

/**
 * `GET /v1/privacy/SITE`: the page by which visitors ask for what is theirs; `POST` sends it. `/request?token=` is behind the link
 * in the mail: opening it changes nothing, its button proves who asked; `/copy?token=&as=` brings the copy. No cookie, no
 * script; whoever looks from elsewhere learns nothing of who is known here.
 */
export function requestsRoutes(parts: HubParts): Router {
  const router = Router();
  const readBody = express.urlencoded({ extended: false, limit: '16kb' });

  router.get(
    '/v1/privacy/:site',
    forwardFailures(async (request, response) => {
      const found = await find(request);
      if (!found) return answerUnknown(request, response);
      const { site, words } = found;
      const asked = text(request.query, 'right');
      const form = writeRequestForm(words, formPath(site), isRight(asked) ? { right: asked } : {}, within(site));
      answer(response, 200, form);
    }),
  );

  router.post(
    '/v1/privacy/:site',
    readBody,
    forwardFailures(async (request, response) => {
      const found = await find(request);
      if (!found) return answerUnknown(request, response);
      const { site, words } = found;
      const [right, email, wish] = ['right', 'email', 'wish'].map((name) => text(request.body, name));
      const refuse = (status: number, problems: { right?: string; email?: string }) =>
        answer(response, status, writeRequestForm(words, formPath(site), { ...(isRight(right) && { right }), email: email ?? '', wish: wish ?? '', problems }, within(site))); // prettier-ignore
      if (!isRight(right)) return refuse(422, { right: words.noChoice });
      const asked = await askRight(parts, site.id, {
        right,
        email: email ?? '',
        ...(wish && { wish }),
        locale: words.language,
        address: request.ip,
      });
      if (asked.ok) {
        const sentence = asked.waitsFor === 'mail' ? words.sentByMail : words.sentToOwner;
        return answer(response, 200, writeRequestPage(words, { heading: words.heading, sentences: [sentence] }));
      }
      if (asked.why === 'unknown-site') return answerUnknown(request, response);
      if (asked.why === 'flood') {
        response.set('Retry-After', '3600');
        return refuse(429, { email: words.flood });
      }
      return refuse(422, { email: words.badEmail });
    }),
  );

  router.get(
    '/v1/privacy/:site/request',
    forwardFailures(async (request, response) => {
      const token = text(request.query, 'token') ?? '';
      const found = await open(request, response, token);
      if (found) await answerState(request, response, found, token);
    }),
  );

  router.post(
    '/v1/privacy/:site/request',
    readBody,
    forwardFailures(async (request, response) => {
      const token = text(request.body, 'token') ?? '';
      if (await open(request, response, token))
        await answerState(request, response, await proveRequest(parts, token), token);
    }),
  );

  router.get(
    '/v1/privacy/:site/copy',
    forwardFailures(async (request, response) => {
      const found = await open(request, response, text(request.query, 'token') ?? '');
      if (!found) return;
      const copy = found.is === 'known' && found.request.state === 'done' ? await readDataAnswer(parts, found.site.id, found.request.id) : undefined; // prettier-ignore
      if (!copy) return answerUnknown(request, response);
      const isCsv = text(request.query, 'as') === 'csv';
      response
        .set({
          'Cache-Control': 'no-store',
          'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
          'Content-Disposition': `attachment; filename="my-data.${isCsv ? 'csv' : 'json'}"`,
        })
        .type(isCsv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
        .send(isCsv ? exportAsCsv(copy) : exportAsJson(copy));
    }),
  );
  return router;

  async function find(request: Request): Promise<{ readonly site: Site; readonly words: RequestWords } | undefined> {
    const site = await findSite(parts, { id: String(request.params['site']) });
    if (!site || site.uninstalledAt) return undefined;
    return { site, words: requestWordsOf(languagesOf(request, site.settings.locale), site.name) };
  }

  /** Answers by itself where the link is none, or too many that are none came from there. */
  async function open(request: Request, response: Response, secret: string) {
    const attempt = { door: 'request-link', secret, address: request.ip, account: siteOfToken(secret) } as const;
    const tried = await tryDoor(parts, attempt, async () => {
      const found = await findRequest(parts, secret);
      return found.is === 'unknown' ? undefined : found;
    });
    if (tried.is === 'open') return tried.found;
    if (tried.is === 'wrong') return answerUnknown(request, response);
    const words = requestWordsOf(languagesOf(request, ''), '');
    response.set('Retry-After', String(tried.seconds));
    return answer(response, 429, writeRequestPage(words, { heading: words.stateWait }));
  }

  async function answerState(request: Request, response: Response, found: FoundRequest, token: string): Promise<void> {
    if (found.is === 'unknown') return answerUnknown(request, response);
    const { site, request: asked } = found;
    const words = requestWordsOf(languagesOf(request, asked.locale ?? ''), site.name);
    const again = { label: words.again, href: formPath(site) };
    const due = writeDay(words, site, asked.dueAt);
    const fill = (sentence: string) =>
      sentence.replaceAll('{right}', words.rights[asked.right]).replaceAll('{due}', due);
    const say = (sentence: string, links: readonly { label: string; href: string }[] = []) =>
      answer(response, 200, writeRequestPage(words, { heading: words.heading, sentences: [fill(sentence)], links }));
    if (found.is === 'old') return say(words.stateOld, [again]);
    if (found.is === 'unproven') {
      const button = { label: words.confirmButton, action: `${formPath(site)}/request`, token };
      const page = { heading: words.confirmHeading, sentences: [fill(words.confirmText)], button };
      return answer(response, 200, writeRequestPage(words, page));
    }
    if (asked.state === 'working') return say(words.stateWorking);
    if (asked.state === 'open') return say(words.stateOpen);
    if (asked.state === 'refused') return say(words.stateRefused);
    const copy = asked.right === 'access' ? await readDataAnswer(parts, site.id, asked.id) : undefined;
    if (!copy) return say(words.stateDone, [again]);
    const until = words.copyUntil.replace('{until}', writeDay(words, site, new Date(copy.keptUntil)));
    const href = (as: string) => `${formPath(site)}/copy?token=${encodeURIComponent(token)}&as=${as}`;
    const page = listKnown(copy).length
      ? {
          heading: words.copyReady,
          sentences: [until],
          links: [
            { label: words.asJson, href: href('json') },
            { label: words.asCsv, href: href('csv') },
          ],
        }
      : { heading: words.heading, sentences: [words.stateDone, words.copyNothing] };
    return answer(response, 200, writeRequestPage(words, page));
  }
}

const formPath = ({ id }: Pick<Site, 'id'>): string => `/v1/privacy/${encodeURIComponent(id)}`;
const within = ({ hubSettings }: Pick<Site, 'hubSettings'>) => hubSettings.privacy.answerWithin;

/** What the page was asked for, then what the browser speaks, then what the site does. */
const languagesOf = (request: Request, last: string): string =>
  [text(request.query, 'lang'), request.get('accept-language'), last].filter(Boolean).join(',');

const writeDay = ({ language }: RequestWords, { settings }: Site, at: Date): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: settings.timeZone }).format(at);

function text(source: unknown, name: string): string | undefined {
  const value = (Object(source) as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
}

function answerUnknown(request: Request, response: Response): undefined {
  const words = requestWordsOf(languagesOf(request, ''), '');
  answer(response, 404, writeRequestPage(words, { heading: words.stateUnknown }));
}

function answer(response: Response, status: number, page: string): undefined {
  response
    .status(status)
    .set({ 'Content-Security-Policy': requestPagePolicy, 'Cache-Control': 'no-store' })
    .type('html')
    .send(page);
}
