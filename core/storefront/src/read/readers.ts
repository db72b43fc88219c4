import type { AttributeName } from '@beckon/engine';
import { readDeviceKind } from './device-kind.ts';
import { readOwn } from './own.ts';
import { readPageLanguage } from './page-language.ts';
import { readPagePath } from './page-path.ts';
import { readPageQuery } from './page-query.ts';
import { readPageUrl } from './page-url.ts';
import type { Read } from './read.ts';

export type Readers = Readonly<Partial<Record<AttributeName, Read>>>;

/**
 * The readers that are always here; the rest are fetched, and the time is asked of the judge. Product, cart, customer,
 * country and the like are known to the platform alone and have no reader: they are facts.
 */
export const readers: Readers = {
  'page.url': readPageUrl,
  'page.path': readPagePath,
  'page.query': readPageQuery,
  'page.language': readPageLanguage,
  'device.kind': readDeviceKind,
  own: readOwn,
};
