import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBatch } from './encode.ts';
import type { Event } from './event.ts';
import { parseBatch } from './parse.ts';
import { uuidV7 } from './uuid-v7.ts';

const makeEvent = (at: number, properties: Readonly<Record<string, unknown>>): Event => ({
  id: uuidV7(1.7e12 + at, new Uint8Array(16).fill(at % 256)),
  name: 'custom',
  at: '2026-11-24T10:00:00.000Z',
  site: 'shop',
  purpose: 'analytics',
  data: { event: 'played', properties },
});
const bytes = (text: string) => new TextEncoder().encode(text).length;

test('every body stays below 60,000 bytes, and all events arrive in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 50 }),
      fc.integer({ min: 1, max: 60 }),
      (texts, times) => {
        const events = texts.map((text, at) => makeEvent(at, { text: text.repeat(times) }));
        const bodies = encodeBatch(events);
        for (const body of bodies) expect(bytes(body)).toBeLessThan(60_000);
        const arrived = bodies.flatMap((body) => (JSON.parse(body) as { events: Event[] }).events);
        const fitting = events.filter((event) => bytes(JSON.stringify(event)) < 19_000);
        const kept = new Set(arrived.map(({ id }) => id));
        expect(arrived).toEqual(events.filter(({ id }) => kept.has(id)));
        for (const { id } of fitting) expect(kept).toContain(id);
      },
    ),
  );
});

test('few events travel together, none travels as no body', () => {
  expect(encodeBatch([])).toEqual([]);
  expect(encodeBatch([makeEvent(1, {}), makeEvent(2, {})])).toHaveLength(1);
});

test('an event that alone is too large is left out and takes no other with it', () => {
  const bodies = encodeBatch([makeEvent(1, {}), makeEvent(2, { text: 'x'.repeat(70_000) }), makeEvent(3, {})]);
  expect(bodies).toHaveLength(1);
  expect(parseBatch(bodies[0] ?? '').events).toHaveLength(2);
});

test('a page that gives lists and texts a toJSON of their own spoils nothing', () => {
  const list = Object.assign(['a'], { toJSON: () => 'spoilt' });
  const [body = ''] = encodeBatch([makeEvent(1, { list })]);
  expect(parseBatch(body).events[0]?.data['properties']).toEqual({ list: ['a'] });
});
