import type { Env } from '../platform/env.ts';
import { speaksTls, type AskedAddress } from '../platform/ask-own-address.ts';
import { bad, ok, warn, type Finding } from './finding.ts';

const dayMs = 86_400_000;
/** ASVS 5.0, 3.4.1. */
const yearSeconds = 31_536_000;

/** Whether the public address is reached by https alone, by versions that are safe, and says so. */
export async function checkAddress(
  { publicUrl, isProduction }: Pick<Env, 'publicUrl' | 'isProduction'>,
  asked: AskedAddress | undefined,
  nowMs: number,
): Promise<readonly Finding[]> {
  if (!asked)
    return [
      (isProduction ? bad : warn)(
        'https',
        `The hub is at ${publicUrl}, which is not https: what travels can be read and changed on the way.`,
        'Put a proxy with a certificate in front (core/hub/deploy) and set BECKON_URL to its address.',
      ),
    ];
  if (!asked.ok)
    return [
      bad('https', `${publicUrl} does not answer as it should: ${asked.problem}.`, 'Look at the proxy, its certificate and the name’s DNS.'), // prettier-ignore
    ];
  const findings: Finding[] = [];
  findings.push(
    asked.status === 200
      ? ok('https', `${publicUrl} answers, by ${asked.protocol}.`)
      : bad(
          'https',
          `${publicUrl} answers, but not this hub: ${asked.status}.`,
          'The proxy must lead to the hub’s port.',
        ),
  );
  const days = Math.floor((asked.expiresAtMs - nowMs) / dayMs);
  findings.push(
    days >= 14
      ? ok('certificate', `The certificate is good for ${days} more days.`)
      : warn(
          'certificate',
          `The certificate ends in ${days} days.`,
          'It should have been renewed by now: see why it was not.',
        ),
  );
  const old = [];
  for (const version of ['TLSv1', 'TLSv1.1'] as const) if (await speaksTls(publicUrl, version)) old.push(version);
  findings.push(
    old.length
      ? bad('TLS versions', `${old.join(' and ')} are spoken, which can be broken.`, 'Allow TLS 1.2 and 1.3 alone (ssl_protocols in nginx).') // prettier-ignore
      : ok('TLS versions', 'Nothing older than TLS 1.2 is spoken.'),
  );
  const seconds = Number(/max-age="?(\d+)/i.exec(asked.hsts)?.[1] ?? 0);
  findings.push(
    seconds >= yearSeconds
      ? ok('HSTS', 'Browsers are told to keep to https.')
      : bad('HSTS', seconds ? `Browsers are told to keep to https for ${Math.floor(seconds / 86_400)} days only.` : 'Browsers are not told to keep to https.', `Send Strict-Transport-Security: max-age=${yearSeconds}.`), // prettier-ignore
  );
  return findings;
}
