import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { openMailer, type Mailer } from '../src/platform/mailer.ts';

export interface Letter {
  readonly to: string;
  readonly raw: string;
}

export interface MailServer {
  /** What came, the newest last. */
  readonly letters: Letter[];
  /** Sends to it. */
  readonly mailer: Mailer;
  /** From now on every letter is answered so; undefined takes them again. */
  refuseWith(code: number | undefined): void;
  stop(): Promise<void>;
}

/** A mail server that keeps what it gets, or answers with a code. */
export async function startMailServer(): Promise<MailServer> {
  const letters: Letter[] = [];
  let refusal: number | undefined;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      let raw = '';
      stream.on('data', (piece: Buffer) => (raw += piece.toString()));
      stream.on('end', () => {
        if (refusal) return done(Object.assign(new Error('no'), { responseCode: refusal }));
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), raw });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    letters,
    mailer: openMailer({ smtp: { url: `smtp://127.0.0.1:${port}`, from: 'Tea <hello@tea.example>' } }),
    refuseWith: (code) => void (refusal = code),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/**
 * A letter with its body out of quoted-printable, as nodemailer writes what is longer than a line or not in ASCII. The head
 * is not written so: an equals sign of an address there may well have two digits behind it.
 */
export function readLetterText(raw: string): string {
  const bodyAt = raw.indexOf('\r\n\r\n');
  const bytes = raw
    .slice(bodyAt)
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return raw.slice(0, bodyAt) + Buffer.from(bytes, 'latin1').toString();
}
