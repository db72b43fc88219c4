import type { Purpose } from '@beckon/engine';
import type { EventName } from './event.ts';

/** The purpose of an event, as its entry in the catalogue says; what the tag carries instead of the catalogue. */
export function purposeOf(name: EventName): Purpose {
  return name === 'consent-changed' ? 'necessary' : 'analytics';
}
