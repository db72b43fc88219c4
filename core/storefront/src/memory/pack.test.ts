import type { CampaignMemory, Memory } from '@beckon/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packRecord, unpackRecord } from './pack.ts';

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const time = fc.integer({ min: 0, max: 1.7e12 });
const count = fc.integer({ min: 0, max: 1e6 });
const keepDefined = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;

const met = fc
  .record({
    displays: count,
    lastShownAt: maybe(time),
    lastShownVisit: maybe(count),
    lastShownPage: maybe(count),
    closedAt: maybe(time),
    clickedAt: maybe(time),
    convertedAt: maybe(time),
    countdownFrom: maybe(time),
  }) // prettier-ignore
  .map(keepDefined) as fc.Arbitrary<CampaignMemory>;
const text = (maxLength: number) => fc.oneof(fc.string({ maxLength }), fc.string({ unit: 'grapheme', maxLength }));
const own = fc.dictionary(text(20), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 8 });
const makeMemory = (campaigns: number, ownAttributes: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Memory> =>
  fc
    .record({
      visitor: maybe(fc.stringMatching(/^[\da-f]{32}$/)),
      firstVisitAt: maybe(time),
      lastVisitAt: maybe(time),
      visits: count,
      pages: count,
      pagesThisVisit: count,
      visitStartedAt: maybe(time),
      visitLastSeenAt: maybe(time),
      lastInterruptionAt: maybe(time),
      interruptionsThisVisit: maybe(count),
      isLead: maybe(fc.constant(true)),
      campaigns: fc.dictionary(text(36), met, { maxKeys: campaigns }),
      own: maybe(ownAttributes),
      landing: maybe(fc.record({ landingPath: text(40) })),
      paths: maybe(fc.array(text(60), { maxLength: 10 })),
    })
    .map(keepDefined) as fc.Arbitrary<Memory>;

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the record', () => {
  test('a memory that fits comes back as it was', () => {
    fc.assert(
      fc.property(makeMemory(5, fc.dictionary(text(10), text(20), { maxKeys: 3 })), (memory) => {
        const packed = packRecord({ memory });
        if (packed.length < 4000) expect(unpackRecord(packed)?.memory).toEqual(asJson(memory));
      }),
    );
  });

  test('whatever is remembered is below 4,096 bytes with its name, and a cookie may hold it', () => {
    fc.assert(
      fc.property(makeMemory(200, own), (memory) => {
        const packed = packRecord({ memory });
        expect(`beckon=${packed}`.length).toBeLessThan(4096);
        // RFC 6265, 4.1.1: cookie-octet.
        expect(packed).toMatch(/^[!#-+\--:<-[\]-~]*$/);
        const back = unpackRecord(packed)?.memory;
        for (const [id, each] of Object.entries(back?.campaigns ?? {})) expect(each).toEqual(memory.campaigns[id]);
        if (back) expect(back.visits).toBe(memory.visits);
      }),
    );
  });

  test('the campaigns met longest ago are forgotten first', () => {
    const campaigns = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [
        `campaign-${at}`,
        { displays: 1, lastShownAt: 1.6e12 + ((at * 7) % 300) },
      ]),
    );
    const memory: Memory = { visits: 1, pages: 1, pagesThisVisit: 1, campaigns, paths: ['/a'] };
    const back = unpackRecord(packRecord({ memory }))?.memory;
    const kept = Object.values(back?.campaigns ?? {}).map((each) => each.lastShownAt ?? 0);
    expect(kept.length).toBeGreaterThan(80);
    expect(Math.min(...kept)).toBe(1.6e12 + 300 - kept.length);
    expect(back?.paths).toEqual([]);
  });

  test('has room for a hundred campaigns that were shown and closed', () => {
    const met = { displays: 3, lastShownAt: 1.7e12, lastShownVisit: 4, lastShownPage: 20, closedAt: 1.7e12 };
    const campaigns = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`c${at}`, met]));
    const memory: Memory = { visits: 4, pages: 20, pagesThisVisit: 2, campaigns };
    expect(unpackRecord(packRecord({ memory }))?.memory).toEqual(memory);
  });

  test('own attributes that take more than half are forgotten before any campaign', () => {
    const campaigns = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`campaign-${at}`, { displays: 1, convertedAt: 1.7e12 }]),
    );
    const memory: Memory = {
      visits: 1,
      pages: 1,
      pagesThisVisit: 1,
      campaigns,
      landing: { 'source.channel': 'email' },
    };
    // Nine bytes each: what fits into one call of the page does not fit into the record.
    const back = unpackRecord(packRecord({ memory: { ...memory, own: { town: '山'.repeat(500) } } }))?.memory;
    expect(back).toEqual(memory);
  });

  test('one own attribute that is too long does not cost the others', () => {
    const memory: Memory = { visits: 1, pages: 1, pagesThisVisit: 1, campaigns: {}, own: { tier: 'gold', age: 7 } };
    const own = { tier: 'gold', search: '中'.repeat(400), age: 7 };
    expect(unpackRecord(packRecord({ memory: { ...memory, own } }))?.memory).toEqual(memory);
  });

  test('a time in the future counts as now: the clock was set back since', () => {
    const ahead = 8e15;
    const memory: Memory = {
      visits: 1, pages: 1, pagesThisVisit: 1, lastInterruptionAt: ahead, visitLastSeenAt: 1.7e12,
      campaigns: { offer: { displays: 2, lastShownAt: 1.7e12, closedAt: ahead } },
    }; // prettier-ignore
    const before = Date.now();
    const back = unpackRecord(packRecord({ memory }))?.memory;
    for (const at of [back?.lastInterruptionAt, back?.campaigns['offer']?.closedAt]) {
      expect(at).toBeGreaterThanOrEqual(before);
      expect(at).toBeLessThanOrEqual(Date.now());
    }
    expect(back).toMatchObject({
      visitLastSeenAt: 1.7e12,
      campaigns: { offer: { displays: 2, lastShownAt: 1.7e12 } },
    });
  });

  test.each([
    { preferences: 'granted', analytics: 'denied', marketing: 'denied' },
    { preferences: 'denied', analytics: 'denied', marketing: 'denied', sale: 'denied' },
    {},
  ] as const)('a choice comes back as it was: %o', (choice) => {
    expect(unpackRecord(packRecord({ choice }))).toEqual({ choice });
  });

  test('a refusal alone holds nothing that could tell two visitors apart', () => {
    const choice = { preferences: 'denied', analytics: 'denied', marketing: 'denied', sale: 'denied' } as const;
    expect(packRecord({ choice })).toBe('2nnnn...%%?');
  });

  test.each([
    undefined,
    null,
    '',
    '2',
    '3...%%?',
    '2...',
    '2...[%%?',
    'hello',
    '2...{}%%?',
    '2...[5]%%?',
    '2...%E0%%?',
    '2...null%%?',
  ])('text that is none of ours starts empty: %s', (strange) => {
    expect(unpackRecord(strange)?.memory).toBeUndefined();
  });

  test('any text is read without an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (strange) => {
        for (const text of [strange, '2' + strange, `2...${strange}`, `2...%%${strange}`]) unpackRecord(text);
      }),
    );
  });
});
