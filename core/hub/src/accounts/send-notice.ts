import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import type { AccountNotice } from './review-account.ts';
import { writeNoticeMail } from './write-notice-mail.ts';

/** Mails a notice to whoever the platform names as the shop's contact. Its address is asked for now, and not kept. */
export async function sendNotice(
  parts: Pick<HubParts, 'db' | 'mailer' | 'log' | 'shop' | 'clock' | 'env'>,
  { site: id, endsAtMs }: AccountNotice,
): Promise<void> {
  const { mailer, log, shop } = parts;
  const site = await findSite(parts, { id });
  if (!site) return;
  const account = await shop.readAccount?.(site);
  if (account && !account.ok && account.mayRetry) throw new Error(account.problem);
  const to = account?.ok ? account.contact : undefined;
  if (!to || !mailer.isConfigured)
    return log.warn({ site: id, hasContact: to !== undefined }, 'a notice could not be mailed: nobody to mail it to, or no mail server'); // prettier-ignore
  const daysLeft = Math.max(0, Math.ceil((endsAtMs - parts.clock.nowMs()) / 86_400_000));
  const about = { endsAtMs, daysLeft, copyDays: parts.env.journal.keepDays };
  const sent = await mailer.send({ to, ...writeNoticeMail(site.settings.locale, site.name, about) });
  if (!sent.ok && sent.mayRetry) throw new Error(sent.problem);
  if (!sent.ok) log.warn({ site: id, problem: sent.problem }, 'a notice was not mailed');
}
