import { catalog } from './catalog.ts';
import type { Drop, DropReason } from './drop.ts';
import type { Event, EventName } from './event.ts';
import { readField, forbidden } from './read-field.ts';

/** A browser sends at most 64 KiB at once; a pixel or a server may send a little more. */
const mostBytes = 100_000;
/** The smallest event has some 150 bytes: an honest batch cannot have more. */
const mostEvents = 500;

/** A random id of ours: a UUIDv7, a visitor's 128 bits, a visit's time. */
const token = /^[\w-]{1,64}$/;
const uuidV7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/**
 * Reads the body of `POST /v1/collect`: `{"events":[…]}`, or the list alone. Total: any text gives an answer. Events that
 * are not in the catalogue or not as it says are dropped; unknown or unusable fields are dropped alone; both are counted.
 * Addresses are scrubbed again, whoever sent them.
 */
export function parseBatch(text: string): { events: Event[]; dropped: Drop[] } {
  const counts = new Map<DropReason, number>();
  const drop = (reason: DropReason, times = 1): void => void counts.set(reason, (counts.get(reason) ?? 0) + times);
  const events: Event[] = [];
  const list = readList(text);
  if (typeof list === 'string') drop(list);
  else {
    const known = new Set<string>();
    for (const item of list.slice(0, mostEvents)) {
      const event = readEvent(item, drop);
      if (typeof event === 'string') drop(event);
      else if (known.has(event.id)) drop('repeated-id');
      else {
        known.add(event.id);
        events.push(event);
      }
    }
    if (list.length > mostEvents) drop('too-many', list.length - mostEvents);
  }
  return { events, dropped: [...counts].map(([reason, count]) => ({ reason, count })) };
}

function readList(text: string): readonly unknown[] | DropReason {
  // A character has at least one byte, so that this can be asked before anything is done with the text.
  if (typeof text !== 'string' || text.length > mostBytes) return 'too-large';
  let batch: unknown;
  try {
    batch = JSON.parse(text);
  } catch {
    return 'not-json';
  }
  const list = isRecord(batch) && Object.hasOwn(batch, 'events') ? batch['events'] : batch;
  return Array.isArray(list) ? list : 'not-a-batch';
}

function readEvent(item: unknown, drop: (reason: DropReason) => void): Event | DropReason {
  if (!isRecord(item)) return 'not-an-event';
  const { id, name, at, site, purpose, visitor, visit, campaign, variant, data, ...rest } = item;
  if (typeof name !== 'string' || !Object.hasOwn(catalog, name)) return 'unknown-name';
  const kind = catalog[name as EventName];
  if (typeof id !== 'string' || !uuidV7.test(id)) return 'bad-id';
  if (!isMoment(at)) return 'bad-time';
  if (!isToken(site)) return 'bad-site';
  if (purpose !== kind.purpose) return 'wrong-purpose';
  for (const key of Object.keys(rest)) drop(forbidden.has(key) ? 'forbidden-key' : 'unknown-field');
  const ids: Record<string, string> = {};
  for (const [key, value] of Object.entries({ visitor, visit, campaign, variant })) {
    if (isToken(value)) ids[key] = value;
    else if (value !== undefined) drop('bad-field');
  }
  const fields: Record<string, unknown> = {};
  if (data !== undefined && !isRecord(data)) drop('bad-field');
  for (const [key, value] of Object.entries(isRecord(data) ? data : {})) {
    const field = Object.hasOwn(kind.fields, key) ? kind.fields[key] : undefined;
    const found = forbidden.has(key) ? 'forbidden-key' : field ? readField(field, value) : 'unknown-field';
    if (typeof found === 'string') drop(found);
    else fields[key] = found.value;
  }
  return { id, name: kind.name, at, site, ...ids, purpose: kind.purpose, data: fields };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isToken = (value: unknown): value is string => typeof value === 'string' && token.test(value);

/** ISO 8601 in UTC, of a day that exists. */
function isMoment(value: unknown): value is string {
  if (typeof value !== 'string' || !utc.test(value)) return false;
  const atMs = Date.parse(value);
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(value.slice(0, 19));
}
