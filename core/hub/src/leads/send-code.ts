import { findRefusal } from '../letters/may-write-to.ts';
import { writeRefusalLink } from '../letters/write-refusal-link.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';
import { readLeadRow } from './lead.store.ts';
import { writeCodeMail } from './mail/write-code-mail.ts';

/** Mails a code that came too late for the page. */
export async function sendCode(
  parts: Pick<HubParts, 'db' | 'env' | 'mailer' | 'log'>,
  siteId: string,
  id: string,
): Promise<void> {
  const { db, mailer, log } = parts;
  const site = await findSite(parts, { id: siteId });
  const lead = await readLeadRow(db, siteId, id);
  if (!site || site.uninstalledAt || !lead?.email || !lead.code || lead.codeHeld || lead.deletedAt || lead.frozenAt)
    return;
  const secret = await readSiteSecret(parts, siteId);
  if (!mailer.isConfigured || !secret) return;
  if (await findRefusal(parts, siteId, lead.email))
    return log.info({ site: siteId, lead: id }, 'an address that wants no letters gets no code by mail');
  const refusal = await writeRefusalLink(
    parts,
    { id: siteId, secret },
    { email: lead.email, person: lead.person ?? '' },
  );
  const mail = writeCodeMail(lead.locale ?? '', site.name, lead.code, refusal.link);
  const sent = await mailer.send({ to: lead.email, ...mail, headers: refusal.headers });
  if (sent.ok) return;
  log.warn({ site: siteId, lead: id, problem: sent.problem }, 'a code was not mailed');
  if (sent.mayRetry) throw new Error(sent.problem);
}
