import { request } from 'node:https';
import { connect, type PeerCertificate, type SecureVersion } from 'node:tls';

/** How our own address answered, as browsers and shops reach it. */
export type AskedAddress =
  | {
      readonly ok: true;
      readonly status: number;
      readonly hsts: string;
      /** By the clock of whoever answered; undefined where they did not say. */
      readonly atMs?: number;
      readonly protocol: string;
      readonly expiresAtMs: number;
    }
  | { readonly ok: false; readonly problem: string };

const patienceMs = 10_000;

/**
 * Asks an https address of our own, which may well lead to this very machine, as a browser does: whoever has no certificate
 * that is believed has not answered.
 *
 * @param ca whom to believe, where not those whom everybody does
 */
export function askOwnAddress(url: string, ca?: string): Promise<AskedAddress> {
  return new Promise((resolve) => {
    let protocol = '';
    let expiresAtMs = 0;
    const asked = request(
      url,
      { agent: false, timeout: patienceMs, ...(ca && { ca }) },
      ({ statusCode = 0, headers, socket }) => {
        socket.destroy();
        const atMs = Date.parse(headers.date ?? '');
        const hsts = headers['strict-transport-security'] ?? '';
        resolve({ ok: true, status: statusCode, hsts, protocol, expiresAtMs, ...(!Number.isNaN(atMs) && { atMs }) });
      },
    );
    asked.on('socket', (socket) =>
      socket.once('secureConnect', () => {
        // An https request has no other sockets.
        const tls = socket as typeof socket & { getProtocol(): string; getPeerCertificate(): PeerCertificate };
        protocol = tls.getProtocol();
        expiresAtMs = Date.parse(tls.getPeerCertificate().valid_to);
      }),
    );
    asked.on('timeout', () => asked.destroy(new Error('nobody answered within ten seconds')));
    asked.on('error', ({ message }) => resolve({ ok: false, problem: message })).end();
  });
}

/** Whether a version of TLS is spoken there, believed or not. */
export function speaksTls(url: string, version: SecureVersion): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || 443),
      servername: hostname,
      minVersion: version,
      maxVersion: version,
      // Old versions need ciphers that our own side would not use otherwise.
      ciphers: 'DEFAULT@SECLEVEL=0',
      rejectUnauthorized: false,
      timeout: patienceMs,
    });
    const end = (spoken: boolean) => {
      socket.destroy();
      resolve(spoken);
    };
    socket.on('secureConnect', () => end(true)).on('error', () => end(false)).on('timeout', () => end(false)); // prettier-ignore
  });
}
