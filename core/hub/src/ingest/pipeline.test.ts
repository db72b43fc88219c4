import { readFileSync } from 'node:fs';
import { defaultSite } from '@beckon/engine';
import { catalog, parseBatch, type Event } from '@beckon/events';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Call } from './call.ts';
import { countReasons } from './count-reasons.ts';
import type { DoorSite } from './door-site.ts';
import { hearHeaders, type RefusalHeaders } from './hear-headers.ts';
import { passEvents } from './pipeline.ts';

interface Row {
  readonly name: string;
  readonly at: string;
  readonly site?: Partial<DoorSite>;
  readonly call: RefusalHeaders & { readonly origin?: string };
  readonly seen?: readonly string[];
  readonly events: readonly Event[];
  readonly expect: { readonly events: unknown; readonly dropped: Readonly<Record<string, number>> };
}
const { door } = JSON.parse(readFileSync(new URL('../../../spec/ingest.json', import.meta.url), 'utf8')) as {
  readonly door: readonly Row[];
};

function makeCall({ at, site, call, seen = [] }: Omit<Row, 'name' | 'events' | 'expect'>, mayTake = true): Call {
  const consent = { ...defaultSite.consent, ...site?.consent };
  return {
    atMs: Date.parse(at),
    site: { id: 'shop', origins: ['https://shop.example'], timeZone: 'UTC', ...site, consent },
    ...(call.origin !== undefined && { origin: call.origin }),
    consent: hearHeaders(call, consent),
    choices: { refuses: () => false, hear: () => {} },
    mayTake: () => mayTake,
    hasSeen: (id) => seen.includes(id),
  };
}

describe('at the door', () => {
  test.each(door)('$name', (row) => {
    // The rows give events as the parser does.
    expect(parseBatch(JSON.stringify(row.events)).events).toEqual(row.events);
    const { kept, dropped } = passEvents(row.events, makeCall(row));
    expect(kept).toEqual(row.expect.events);
    expect(countReasons([], dropped)).toEqual(row.expect.dropped);
  });

  test('of more than may be sent nothing is taken, so that all of it can come again', () => {
    const [row] = door;
    if (!row) throw new Error('no rows');
    const { kept, dropped } = passEvents([...row.events, ...row.events], makeCall(row, false));
    expect(kept).toEqual([]);
    expect(dropped).toEqual(['rate', 'rate']);
  });
});

const event = fc.record({
  id: fc.constant('01935c2e-8a00-7000-8000-000000000001'),
  name: fc.constantFrom(...Object.values(catalog).map(({ name }) => name)),
  at: fc.date({ min: new Date('2026-11-01'), max: new Date('2026-12-01'), noInvalidDate: true }).map((at) => at.toISOString()),
  site: fc.constantFrom('shop', 'other'),
  visitor: fc.constant('v'),
  data: fc.constant({}),
}).map((each): Event => ({ ...each, purpose: catalog[each.name].purpose })); // prettier-ignore

test('whoever sends the signal, nothing but what is necessary gets in, and nothing is lost from the count', () => {
  fc.assert(
    fc.property(
      fc.array(event),
      fc.constantFrom<RefusalHeaders>({ gpc: '1' }, { dnt: '1' }, { dnt: 'yes' }),
      (events, headers) => {
        const call = makeCall({ at: '2026-11-20T00:00:00Z', call: { origin: 'https://shop.example', ...headers } });
        const { kept, dropped } = passEvents(events, call);
        expect(kept.every(({ purpose }) => purpose === 'necessary')).toBe(true);
        expect(kept.length + dropped.length).toBe(events.length);
      },
    ),
  );
});

test('where the owner denies all, nobody is named', () => {
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const site = { consent: { ...defaultSite.consent, denyAll: true } };
      const call = makeCall({ at: '2026-11-20T00:00:00Z', site, call: { origin: 'https://shop.example' } });
      for (const kept of passEvents(events, call).kept) expect(kept).not.toHaveProperty('visitor');
    }),
  );
});
