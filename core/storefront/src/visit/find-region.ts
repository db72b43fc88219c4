import type { Attributes } from '@beckon/engine';
import type { Options } from './page.ts';

/** A place whose law is opt-out: what an owner declares who sets the default to granted. */
const optOut = 'US';

/** Where the visitor is, as consent reads it. The owner's own declaration goes before what the platform printed. */
export function findRegion({ defaultConsent }: Options, facts: Attributes): string | undefined {
  if (defaultConsent) return defaultConsent === 'granted' ? optOut : undefined;
  // What is no text is no place that anything could follow from.
  return (facts['place.region'] ?? facts['place.country']) as string | undefined;
}
