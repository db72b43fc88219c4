import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';
import { countOne } from '../throttle/count.store.ts';
import { requestWordsOf, type RequestWords } from './page/request-words.ts';
import { writeRequestMail } from './page/write-request-mail.ts';
import { writeRequestToken } from './request-token.ts';
import type { RequestRow } from './rights-request.store.ts';

/** What a mail about a request says, the first four to whoever asks, the rest to the owner. */
export type RequestMail = 'prove' | 'done' | 'refused' | 'extended' | 'owner' | 'due' | 'overdue';

/** One address gets no more of these from one site in a day, whoever fills in the page. */
const mostADay = 5;
const dayMs = 24 * 3_600_000;

/** Writes about a request to whom it concerns, where mail can be sent and there is an address. Rejects to be asked again. */
export async function mailRequest(
  parts: Pick<HubParts, 'db' | 'clock' | 'mailer' | 'env' | 'log'>,
  siteId: string,
  request: RequestRow,
  about: RequestMail,
): Promise<void> {
  const { db, clock, mailer, env, log } = parts;
  const site = await findSite(parts, { id: siteId });
  const secret = site && (await readSiteSecret(parts, siteId));
  const isForOwner = about === 'owner' || about === 'due' || about === 'overdue';
  const to = site && (isForOwner ? site.hubSettings.privacy.contact : request.email);
  if (!site || !secret || site.uninstalledAt || !to || !mailer.isConfigured) return;
  if (about === 'prove') {
    if (request.state !== 'unproven') return;
    if ((await countOne(db, siteId, `request-mails-to:${request.person}`, dayMs, clock.nowMs())) > mostADay)
      return log.info({ site: siteId, request: request.id }, 'an address has had its mails about requests for today');
  }
  const link = `${env.publicUrl}/v1/privacy/${siteId}/request?token=${writeRequestToken(siteId, secret, request.id)}`;
  const words = requestWordsOf((isForOwner ? site.settings.locale : request.locale) ?? '', site.name);
  const mail = writeRequestMail(words, describe(words, request, about, site.settings.timeZone, link));
  const sent = await mailer.send({ to, ...mail });
  if (sent.ok) return;
  log.warn({ site: siteId, request: request.id, problem: sent.problem }, 'a mail about a request was not sent');
  if (sent.mayRetry) throw new Error(sent.problem);
}

function describe(words: RequestWords, request: RequestRow, about: RequestMail, timeZone: string, link: string) {
  const due = new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeZone }).format(request.dueAt);
  const fill = (text: string) => text.replaceAll('{right}', words.rights[request.right]).replaceAll('{due}', due);
  const reason = request.history.at(-1)?.words ?? '';
  switch (about) {
    case 'prove':
      return { subject: words.proveSubject, text: fill(words.proveText), button: words.proveButton, link, small: words.proveIgnore }; // prettier-ignore
    case 'done':
      return request.right === 'access'
        ? { subject: words.doneSubject, text: words.copyReady, button: words.openCopy, link }
        : { subject: words.doneSubject, text: fill(words.doneText) };
    case 'refused':
      return { subject: words.refusedSubject, text: fill(words.refusedText), quote: reason, small: words.complain };
    case 'extended':
      return { subject: words.extendedSubject, text: fill(words.extendedText), quote: reason, small: words.complain };
    case 'owner':
      return { subject: words.ownerSubject, text: fill(words.ownerText) };
    case 'due':
      return { subject: words.dueSubject, text: fill(words.dueText) };
    case 'overdue':
      return { subject: words.overdueSubject, text: fill(words.overdueText) };
  }
}
