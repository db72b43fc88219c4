import { createTransport } from 'nodemailer';
import type { Env } from './env.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Sent = { readonly ok: true } | { readonly ok: false; readonly mayRetry: boolean; readonly problem: string };

/** Sends mail where the owner has set a server for it, and says so where not. */
export interface Mailer {
  readonly isConfigured: boolean;
  send(mail: Mail): Promise<Sent>;
}

/** A server that keeps us waiting longer is away. */
const patienceMs = 15_000;
const timeouts = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs };

export function openMailer({ smtp }: Pick<Env, 'smtp'>): Mailer {
  if (!smtp)
    return {
      isConfigured: false,
      send: async () => ({ ok: false, mayRetry: false, problem: 'No mail server is set (SMTP_URL and MAIL_FROM).' }),
    };
  // A letter is text: nothing in it may make the library read a file or ask an address.
  const bounds = { disableFileAccess: true, disableUrlAccess: true };
  const transport = createTransport({ url: smtp.url, ...timeouts, ...bounds }, { from: smtp.from });
  return {
    isConfigured: true,
    async send(mail) {
      try {
        await transport.sendMail(mail);
        return { ok: true };
      } catch (error) {
        // RFC 5321: 4yz may work later, 5yz never will. Without a code there was no answer at all.
        const code = (error as { responseCode?: number }).responseCode;
        return { ok: false, mayRetry: !code || code < 500, problem: `The mail server answered: ${code ?? 'nothing'}.` };
      }
    },
  };
}

/** Greets a mail server and signs in there; what it has against that, if anything. */
export async function tryMailServer({ url }: NonNullable<Env['smtp']>): Promise<string | undefined> {
  const transport = createTransport({ url, ...timeouts });
  try {
    await transport.verify();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    transport.close();
  }
}
