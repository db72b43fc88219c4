import { scrubUrl } from '@beckon/events/scrub-url';
import type { Event } from '@beckon/events';

/** What may hold an address, or anything at all that the page put there. The rest are names that shops gave. */
const loose = /^(url|referrer|href|properties)$/;

/** An event without anything about a person. */
export function scrubEvent(event: Event): Event {
  const data = Object.entries(event.data).map(([key, value]) => [key, loose.test(key) ? scrubPart(value) : value]);
  return { ...event, data: Object.fromEntries(data) as Event['data'] };
}

function scrubPart(part: unknown): unknown {
  if (typeof part === 'string') return scrubUrl(part);
  if (Array.isArray(part)) return part.map(scrubPart);
  if (typeof part !== 'object' || !part) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, scrubPart(value)]));
}
