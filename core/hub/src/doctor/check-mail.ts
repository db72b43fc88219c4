import { tryMailServer } from '../platform/mailer.ts';
import type { Env } from '../platform/env.ts';
import { bad, ok, warn, type Finding } from './finding.ts';

/** Whether mail can be sent. Nothing is. */
export async function checkMail(env: Pick<Env, 'smtp'>): Promise<readonly Finding[]> {
  if (!env.smtp) return [warn('mail', 'No mail server is set: addresses are not confirmed, and nobody proves a request about their data by mail.', 'Set SMTP_URL and MAIL_FROM.')]; // prettier-ignore
  const problem = await tryMailServer(env.smtp);
  if (problem !== undefined) return [bad('mail', `The mail server does not take us: ${problem}`, 'Look at SMTP_URL: host, port, user and password.')]; // prettier-ignore
  return [ok('mail', 'The mail server takes us.')];
}
