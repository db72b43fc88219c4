import type { Env } from '../platform/env.ts';
import { bad, ok, warn, type Finding } from './finding.ts';

/** Whether the hub itself is reached through its proxy alone, and knows that there is one. */
export function checkDoor({
  host,
  trustedProxies,
  publicUrl,
}: Pick<Env, 'host' | 'trustedProxies' | 'publicUrl'>): readonly Finding[] {
  const isBehindProxy = publicUrl.startsWith('https:');
  const isWide = host === undefined || host === '0.0.0.0' || host === '::';
  return [
    isWide
      ? warn('own port', 'The hub’s own port, which speaks no https, answers at every address of this machine.', 'Set BECKON_HOST=127.0.0.1, or the address that the proxy uses.') // prettier-ignore
      : ok('own port', `The hub’s own port answers at ${host} alone.`),
    isBehindProxy && trustedProxies === 0
      ? bad('proxy', 'There must be a proxy in front, as the hub speaks no https, and it is not believed: all visitors seem to come from one place, and slow each other down.', 'Set BECKON_TRUST_PROXY to the number of your own proxies.') // prettier-ignore
      : ok(
          'proxy',
          isBehindProxy ? `${trustedProxies} of your own proxies are believed.` : 'Visitors reach the hub itself.',
        ),
  ];
}
