import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { readLeadRow } from './lead.store.ts';
import { writeCodeMail } from './mail/write-code-mail.ts';

/** Mails a code that came too late for the page. */
export async function sendCode(
  parts: Pick<HubParts, 'db' | 'mailer' | 'log'>,
  siteId: string,
  id: string,
): Promise<void> {
  const { db, mailer, log } = parts;
  const site = await findSite(parts, { id: siteId });
  const lead = await readLeadRow(db, siteId, id);
  if (!site || site.uninstalledAt || !lead?.email || !lead.code || lead.codeHeld || lead.deletedAt || lead.frozenAt)
    return;
  if (!mailer.isConfigured) return;
  const sent = await mailer.send({ to: lead.email, ...writeCodeMail(lead.locale ?? '', site.name, lead.code) });
  if (sent.ok) return;
  log.warn({ site: siteId, lead: id, problem: sent.problem }, 'a code was not mailed');
  if (sent.mayRetry) throw new Error(sent.problem);
}
