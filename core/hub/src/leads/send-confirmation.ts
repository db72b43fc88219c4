import { mayAskWhether } from '../letters/may-write-to.ts';
import { writeRefusalLink } from '../letters/write-refusal-link.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';
import { countOne, readCount } from '../throttle/count.store.ts';
import { hashToken, writeToken } from './confirm-token.ts';
import { readLeadRow, writeLead } from './lead.store.ts';
import { writeConfirmationMail } from './mail/write-confirmation-mail.ts';

/** One address gets no more of these mails from one site in a day, whoever fills in whatever form. */
const mostADay = 3;
const dayMs = 24 * 3_600_000;

/** Asks the owner of an address whether it was they. */
export async function sendConfirmation(
  parts: Pick<HubParts, 'db' | 'clock' | 'mailer' | 'env' | 'log'>,
  siteId: string,
  id: string,
): Promise<void> {
  const { db, clock, mailer, env, log } = parts;
  const nowMs = clock.nowMs();
  const site = await findSite(parts, { id: siteId });
  const secret = site && (await readSiteSecret(parts, siteId));
  const lead = await readLeadRow(db, siteId, id);
  if (!site || !secret || site.uninstalledAt || !lead?.email || lead.state !== 'unconfirmed') return;
  if (lead.deletedAt || lead.frozenAt) return;
  const key = `mails-to:${lead.person}`;
  if ((await readCount(db, siteId, key, dayMs, nowMs)) >= mostADay)
    return log.info({ site: siteId, lead: id }, 'an address has had its confirmation mails for today');

  if (!(await mayAskWhether(parts, siteId, { ...lead, email: lead.email })))
    return log.info({ site: siteId, lead: id }, 'an address that wants no letters gets no confirmation mail');

  const token = writeToken(siteId, secret, id);
  // Before the mail: whoever is quick must find it.
  await writeLead(db, siteId, id, { tokenHash: hashToken(token), askedAt: new Date(nowMs) });
  const link = `${env.publicUrl}/v1/leads/confirm?token=${token}`;
  const refusal = await writeRefusalLink(
    parts,
    { id: siteId, secret },
    { email: lead.email, person: lead.person ?? '' },
  );
  const mail = writeConfirmationMail(lead.locale ?? '', site.name, link, refusal.link);
  const sent = await mailer.send({ to: lead.email, ...mail, headers: refusal.headers });
  if (sent.ok) {
    await countOne(db, siteId, key, dayMs, nowMs);
    await writeLead(db, siteId, id, { asked: { increment: 1 } });
    return;
  }
  log.warn({ site: siteId, lead: id, problem: sent.problem }, 'a confirmation mail was not sent');
  if (sent.mayRetry) throw new Error(sent.problem);
}
