import type { KeptEvent } from '../journal/entry.ts';
import { findCountry } from '../places/find-country.ts';

/** Says with a choice about consent in which country it was made, where the page does not: that decides which law it was under. */
export async function addRegion(
  events: readonly KeptEvent[],
  address: string | undefined,
): Promise<readonly KeptEvent[]> {
  const lacks = ({ name, data }: KeptEvent): boolean => name === 'consent-changed' && data['region'] === undefined;
  if (!events.some(lacks)) return events;
  const region = await findCountry(address);
  if (!region) return events;
  return events.map((event) => (lacks(event) ? { ...event, data: { ...event.data, region } } : event));
}
