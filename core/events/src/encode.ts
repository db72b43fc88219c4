import type { Event } from './event.ts';
import { writeJson } from './write-json.ts';

/**
 * Browsers let 64 KiB be on their way at once in beacons and `keepalive` requests, all of a page together
 * (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch); this leaves some for the page's own.
 */
const mostBytes = 60_000;

const head = '{"events":[';
const tail = ']}';

/** Writes events as bodies for `POST /v1/collect`, each below 60,000 bytes of UTF-8, in order. One too large alone is left out. */
export function encodeBatch(events: readonly Event[]): string[] {
  const bodies: string[] = [];
  let room = 0;
  for (const event of events) {
    const text = writeJson(event);
    // As if every unit beyond ASCII took three bytes: never too few, and no encoder needed.
    const bytes = text.replace(/[^\0-\x7f]/g, '---').length + 1;
    if (bytes > mostBytes - head.length - tail.length - 1) continue;
    if (bytes > room) {
      bodies.push('');
      room = mostBytes - head.length - tail.length - 1;
    }
    room -= bytes;
    bodies.push((bodies.pop() ?? '') + ',' + text);
  }
  return bodies.map((body) => head + body.slice(1) + tail);
}
