import type { Env } from '../platform/env.ts';

/** Somebody who is handed data because the configuration says so. */
export interface Recipient {
  readonly who: 'machine' | 'database' | 'bucket' | 'mail-server' | 'shopify';
  /** The host, as configured. */
  readonly host: string;
  /** The region or country, as far as whoever runs the hub said it. */
  readonly where?: string;
  /** Under which rule data may cross a border. */
  readonly rule?: string;
}

/** What decides who is handed data. No secret of it gets out: of addresses, only the host. */
export type RecipientFacts = Pick<Env, 'publicUrl' | 'databaseUrl' | 'smtp' | 'objectStore' | 'dataRegion' | 'transferRule'>; // prettier-ignore

/**
 * Everybody whom a site’s data reach, derived from the configuration: where nothing is configured, nobody. Connected tools
 * would stand here too; there are none yet.
 *
 * @param shop the domain of a shop, where the platform is Shopify
 */
export function listRecipients(env: RecipientFacts, shop?: string): readonly Recipient[] {
  const { publicUrl, databaseUrl, smtp, objectStore, dataRegion: where, transferRule: rule } = env;
  const told = { ...(rule && { rule }) };
  const there = { ...(where && { where }), ...told };
  const database = databaseUrl === undefined ? undefined : hostOf(databaseUrl);
  return [
    { who: 'machine', host: hostOf(publicUrl), ...there },
    ...(database !== undefined && !isThisMachine(database) ? [{ who: 'database', host: database, ...told } as const] : []),
    ...(objectStore.kind === 's3'
      ? [{ who: 'bucket', host: objectStore.endpoint ? hostOf(objectStore.endpoint) : 'amazonaws.com', where: objectStore.region, ...told } as const]
      : []),
    ...(smtp && !isThisMachine(hostOf(smtp.url)) ? [{ who: 'mail-server', host: hostOf(smtp.url), ...told } as const] : []),
    ...(shop === undefined ? [] : [{ who: 'shopify', host: shop } as const]),
  ];
} // prettier-ignore

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? '';
/** A socket in the file system has no host. */
const isThisMachine = (host: string): boolean => /^(|localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host);
