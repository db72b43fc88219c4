import { ok, warn, type Finding } from './finding.ts';

/**
 * Whether the hub has a host name of its own (ASVS 5.0.0, 3.5.4): a page of a shop under the same name could read what the hub
 * answers, and set cookies for it.
 *
 * @param origins of all sites
 */
export function checkHostName({ publicUrl }: { readonly publicUrl: string }, origins: readonly string[]): Finding {
  const own = new URL(publicUrl).hostname;
  const shared = origins.filter((origin) => URL.parse(origin)?.hostname === own);
  return shared.length
    ? warn('host name', `Pages of a site are served under the hub’s own name: ${shared.join(', ')}.`, 'Give the hub a name that nothing else has, and set it as BECKON_URL.') // prettier-ignore
    : ok('host name', 'Nothing else is served under the hub’s name.');
}
