import { createRequire } from 'node:module';
import { isIP } from 'node:net';
import { open, type Reader, type Response } from 'maxmind';
import { plainAddress } from './plain-address.ts';

const file = '@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb';
let table: Promise<Reader<Response>> | undefined;

/** The country of an address (ISO 3166-1 alpha-2) by a table that comes with the package: nobody is asked. */
export async function findCountry(address: string | undefined): Promise<string | undefined> {
  const plain = address && plainAddress(address);
  if (!plain || !isIP(plain)) return undefined;
  table ??= open(createRequire(import.meta.url).resolve(file));
  const found = (await table).get(plain) as unknown as { readonly country_code?: string } | null;
  return found?.country_code || undefined;
}
