import { unpackRecord } from '@beckon/storefront/pack';
import { recordName } from '@beckon/storefront/record-name';
import type { PixelApi } from './pixel-api.ts';

/** Who the visitor is to the tag: the random id and the visit in the record that it keeps, in whichever store. */
export async function nameVisitor({ browser }: PixelApi): Promise<{ visitor?: string; visit?: string }> {
  const texts = await Promise.all([
    browser.cookie.get(recordName),
    browser.localStorage.getItem(recordName),
    browser.sessionStorage.getItem(recordName),
  ]).catch(() => []); // A sandbox that keeps them from us: nobody is named.
  for (const text of texts) {
    // In storage the record bears its end behind a semicolon; the tag sweeps what is over.
    const { visitor, visitStartedAt } = unpackRecord(text?.split(';')[0])?.memory ?? {};
    if (visitor) return { visitor, ...(visitStartedAt && { visit: visitStartedAt.toString(36) }) };
  }
  return {};
}
