import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from './catalog.ts';
import { parseBatch } from './parse.ts';

interface Row {
  readonly name: string;
  readonly text?: string;
  readonly batch?: unknown;
  readonly expect: { readonly events: unknown; readonly dropped: Readonly<Record<string, number>> };
}
const { batches } = JSON.parse(readFileSync(new URL('../../spec/ingest.json', import.meta.url), 'utf8')) as {
  readonly batches: readonly Row[];
};

describe('a batch', () => {
  test.each(batches)('$name', ({ text, batch, expect: expected }) => {
    const parsed = parseBatch(text ?? JSON.stringify(batch));
    expect(parsed.events).toEqual(expected.events);
    expect(Object.fromEntries(parsed.dropped.map(({ reason, count }) => [reason, count]))).toEqual(expected.dropped);
  });
});

const id = '01935c2e-8a00-7000-8000-000000000001';
const anything = fc.anything({ maxDepth: 4, withNullPrototype: true });

test('any text gives an answer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { events, dropped } = parseBatch(text);
      expect(events.length + dropped.length).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('nothing but what the catalogue lists gets through', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(catalog)),
      fc.dictionary(fc.oneof(fc.constantFrom('url', 'event', 'properties', 'by', '__proto__'), fc.string()), anything),
      (name, data) => {
        const kind = catalog[name as keyof typeof catalog];
        const item = { id, name, at: '2026-11-24T10:00:00Z', site: 's', purpose: kind.purpose, data };
        let text: string;
        try {
          text = JSON.stringify([item]);
        } catch {
          // Not JSON (a BigInt): no batch can hold it.
          return;
        }
        for (const event of parseBatch(text).events)
          for (const key of Object.keys(event.data)) expect(Object.keys(kind.fields)).toContain(key);
      },
    ),
  );
});

test('more than a browser can send is refused before it is read', () => {
  expect(parseBatch('[' + ' '.repeat(100_000)).dropped).toEqual([{ reason: 'too-large', count: 1 }]);
});
