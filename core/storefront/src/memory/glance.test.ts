import { rememberPageView } from '@beckon/engine/frequency/remember-page-view';
import { emptyMemory } from '@beckon/engine/visit/memory';
import type { Memory } from '@beckon/engine';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addPageView } from './add-page-view.ts';
import { beginRecord } from './begin-record.ts';
import { glance, hasRecord } from './glance.ts';
import { packRecord, unpackRecord } from './pack.ts';
import type { StoreKind } from './store-kind.ts';
import { writeRecord } from './write-record.ts';

/** A browser's cookies, as far as this needs them: names with values, and nothing about how long they last. */
const cookies = new Map<string, string>();
const storages = { local: new Map<string, string>(), session: new Map<string, string>() };
const stubStorage = (kept: Map<string, string>) => ({
  get beckon() {
    return kept.get('beckon');
  },
  setItem: (name: string, value: string) => kept.set(name, value),
  removeItem: (name: string) => kept.delete(name),
});
function stubStores(text?: string, others: Readonly<Record<string, string>> = {}): void {
  for (const each of [cookies, storages.local, storages.session]) each.clear();
  for (const [name, value] of Object.entries({ ...others, ...(text !== undefined && { beckon: text }) }))
    cookies.set(name, value);
  vi.stubGlobal('location', { protocol: 'https:' });
  vi.stubGlobal('window', {
    localStorage: stubStorage(storages.local),
    sessionStorage: stubStorage(storages.session),
  });
  vi.stubGlobal('document', {
    get cookie() {
      return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    set cookie(pair: string) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(pair) ?? [];
      if (`${name}=${value}`.length < 4096) cookies.set(name, value);
    },
  });
}
afterEach(() => vi.unstubAllGlobals());

/** The record as it lies in this store. */
const kept = (kind: StoreKind): string | undefined =>
  kind === 'cookie' ? cookies.get('beckon') : storages[kind as 'local'].get('beckon')?.split(';')[0];

const stores = [
  { kind: 'cookie', days: 730 },
  { kind: 'local', days: 730 },
  { kind: 'session', days: 730 },
] as const;
const [cookie] = stores;

const now = Date.parse('2026-11-30T12:00:00Z');
const minute = 60_000;
const visitor = '0123456789abcdef0123456789abcdef';
const choice = { preferences: 'granted', analytics: 'granted', sale: 'denied' } as const;
const memory: Memory = {
  visitor,
  visits: 2,
  pages: 5,
  pagesThisVisit: 3,
  firstVisitAt: now - 9000 * minute,
  visitStartedAt: now - 20 * minute,
  visitLastSeenAt: now - minute,
  paths: ['/'],
  campaigns: { hello: { displays: 1, lastShownAt: now - 3 * minute } },
};
const view = { path: '/wool', visitMinutes: 30, browserReopened: false };

describe('a glance at the record', () => {
  test('tells who the visitor is, when this visit began, what was chosen and what was told', () => {
    stubStores(packRecord({ memory, choice, told: 'yy-n' }), { a: 'b', xbeckon: '1', beckon_open: '' });
    expect(glance('cookie')).toMatchObject({
      who: { visitor, visit: memory.visitStartedAt!.toString(36) },
      choice,
      told: 'yy-n',
    });
  });

  test.each([
    ['of another make', `3${packRecord({ memory, told: 'yyyy' }).slice(1)}`],
    ['that was cut off', packRecord({ memory, choice, told: 'yyyy' }).slice(0, -20)],
    ['that is none', 'garbage'],
  ])('tells nothing of one %s', (_, text) => {
    stubStores(text);
    expect(glance('cookie')).toBeUndefined();
  });

  const text = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(`],"yyyy","yyyy"]`, `'${visitor}'!`, `"${'f'.repeat(32)}",`, '%%', `]]!'yyyy'!'yyyy']%%.a/b`, ';'),
  );
  const time = fc.integer({ min: 1, max: now });
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const more = fc.record({
    own: fc.dictionary(text, text, { maxKeys: 3 }),
    campaigns: fc.dictionary(
      fc.oneof(text, fc.constant('a'.repeat(32))),
      fc.record({ displays: fc.nat(9), closedAt: time }),
      { maxKeys: 3 },
    ),
    landing: fc.record({ landingPath: text }),
    paths: fc.array(text, { maxLength: 10 }),
    visitStartedAt: time,
    visitLastSeenAt: time,
    lastInterruptionAt: time,
  });
  const answers = fc.constantFrom('granted', 'denied', undefined);

  test('finds the same as whoever reads all of it, whatever texts a shop has put in', () => {
    fc.assert(
      fc.property(more, maybe(fc.record({ preferences: answers, sale: answers })), (rest, chosen) => {
        const written = packRecord({ memory: { ...memory, ...rest }, choice: chosen as never, told: 'yn-y' });
        stubStores(written, { other: `${written.length}` });
        const seen = glance('cookie');
        const read = unpackRecord(written);
        expect(seen?.who).toEqual({ visitor, visit: read?.memory?.visitStartedAt?.toString(36) });
        expect(seen?.choice).toEqual(read?.choice);
        expect(seen?.told).toBe(read?.told);
      }),
    );
  });

  test.each(stores)('page views written at its end count as if all of it had been read each time: $kind', (store) => {
    vi.useFakeTimers({ now });
    const page = fc.record({
      after: fc.integer({ min: 1, max: 90 * minute }),
      path: fc.oneof(
        fc.webPath().filter((it) => it.startsWith('/')),
        fc.constantFrom('/', '/a;b', '/a,b', '/100%', '/%%', '/%2F', '/~a', "/it's", '/%E4%B8%AD', '/a?b', '/a.b/c'),
      ),
      browserReopened: fc.boolean(),
    });
    try {
      fc.assert(
        fc.property(fc.array(page, { maxLength: 30 }), (pages) => {
          stubStores();
          writeRecord(store.kind, packRecord({ memory, choice, told: 'yyyy' }), store.days);
          let expected = unpackRecord(kept(store.kind))!.memory!;
          let at = memory.visitLastSeenAt!;
          for (const { after, path, browserReopened } of pages) {
            at += after;
            vi.setSystemTime(at);
            const each = { now: at, path, visitMinutes: 30, browserReopened };
            expected = rememberPageView(expected, each);
            const seen = glance(store.kind)!;
            const next = addPageView(store, seen, seen.who!, each);
            expect(glance(store.kind)).toEqual(next);
            expect(next.who?.visit).toBe(expected.visitStartedAt!.toString(36));
          }
          const back = unpackRecord(kept(store.kind))!;
          expect(back.memory).toEqual(JSON.parse(JSON.stringify(expected)));
          expect([back.choice, back.told]).toEqual([choice, 'yyyy']);
        }),
      );
    } finally {
      vi.useRealTimers();
    }
  });

  const visit = (views: number, from: number, path = '/wool'): void => {
    for (let at = 0; at < views; at++) {
      const seen = glance('cookie')!;
      addPageView(cookie, seen, seen.who!, { ...view, path: `${path}/${at}`, now: from + at });
    }
  };

  test('a record grows by little where nothing ever matches: a letter for a page, some for a visit', () => {
    stubStores(packRecord({ memory, choice, told: 'yyyy' }));
    for (let day = 0; day < 40; day++) visit(12, now + day * 1440 * minute);
    vi.useFakeTimers({ now: now + 60 * 1440 * minute });
    const back = unpackRecord(kept('cookie'))?.memory;
    expect(back).toMatchObject({ pages: 5 + 480, visits: 2 + 39, pagesThisVisit: 12 });
    expect(back?.paths).toEqual(Array.from({ length: 10 }, (_, at) => `/wool/${at + 2}`));
    expect(cookies.get('beckon')!.length).toBeLessThan(2000);
    vi.useRealTimers();
  });

  test('what a shop has put into the record is no path of ours', () => {
    const own = { links: Array.from({ length: 12 }, (_, at) => `?/${at}`).join('') };
    stubStores(packRecord({ memory: { ...memory, own }, choice, told: 'yyyy' }));
    visit(4, now);
    vi.useFakeTimers({ now: now + minute });
    const back = unpackRecord(kept('cookie'))?.memory;
    expect(back).toMatchObject({ own, pages: 9, paths: ['/', '/wool/0', '/wool/1', '/wool/2', '/wool/3'] });
    vi.useRealTimers();
  });

  test('where the record is full, old paths are forgotten, then the oldest visits, and nothing else is', () => {
    const full: Memory = { ...memory, own: { note: 'a'.repeat(1700), more: 'b'.repeat(1500) } };
    stubStores(packRecord({ memory: full, choice, told: 'yyyy' }));
    expect(unpackRecord(kept('cookie'))?.memory?.own).toEqual(full.own);
    for (let day = 0; day < 60; day++) visit(5, now + day * 1440 * minute, `/${'long'.repeat(20)}`);
    vi.useFakeTimers({ now: now + 60 * 1440 * minute });
    expect(`beckon=${kept('cookie')}`.length).toBeLessThan(4096);
    const back = unpackRecord(kept('cookie'));
    expect(back).toMatchObject({ choice, told: 'yyyy', memory: { own: full.own, visitor, pagesThisVisit: 5 } });
    expect(back!.memory!.visits).toBeGreaterThan(15);
    expect(back!.memory!.visits).toBeLessThan(62);
    expect(back!.memory!.paths!.length).toBeGreaterThan(0);
    expect(glance('cookie')?.who?.visit).toBe((now + 59 * 1440 * minute).toString(36));
    vi.useRealTimers();
  });

  test.each(
    stores.flatMap((store) =>
      [undefined, choice, { preferences: 'granted', marketing: 'denied' } as const].map((chosen) => ({
        store,
        chosen,
      })),
    ),
  )(
    'a record that is begun with a page view reads as if it had been packed: $store.kind, $chosen',
    ({ store, chosen }) => {
      stubStores();
      vi.useFakeTimers({ now });
      const begun = beginRecord(store, chosen, 'yyyn', visitor);
      expect(begun).toMatchObject({ who: { visitor }, told: 'yyyn' });
      expect(begun?.choice).toEqual(chosen);
      const first = { ...view, now, browserReopened: true };
      expect(addPageView(store, begun!, begun!.who!, first).who?.visit).toBe(now.toString(36));
      const packed = packRecord({
        memory: rememberPageView({ ...emptyMemory, visitor }, first),
        choice: chosen,
        told: 'yyyn',
      });
      expect(unpackRecord(kept(store.kind))).toEqual(unpackRecord(packed));
      vi.useRealTimers();
    },
  );

  test.each(stores)('a refusal is kept without anybody, and found: $kind', (store) => {
    stubStores();
    const refusal = { preferences: 'denied', analytics: 'denied', marketing: 'denied', sale: 'denied' } as const;
    expect(beginRecord(store, refusal)).toMatchObject({ choice: refusal });
    expect(glance(store.kind)?.who).toBeUndefined();
    expect(kept(store.kind)).toBe(packRecord({ choice: refusal }));
    expect(hasRecord()).toBe(true);
  });

  test.each(['local', 'session'] as const)('what is over in a storage is swept: %s', (kind) => {
    stubStores();
    vi.useFakeTimers({ now });
    beginRecord({ kind, days: 30 }, choice, 'yyyy', visitor);
    vi.setSystemTime(now + 30 * 1440 * minute - 1);
    expect(glance(kind)?.who).toEqual({ visitor });
    vi.setSystemTime(now + 30 * 1440 * minute + 1);
    expect(glance(kind)).toBeUndefined();
    expect(storages[kind].size).toBe(0);
    vi.useRealTimers();
  });

  test('a site that keeps nothing has nothing', () => {
    stubStores();
    expect(beginRecord({ kind: 'none', days: 30 }, choice, 'yyyy', visitor)).toBeUndefined();
    expect([...cookies, ...storages.local, ...storages.session]).toEqual([]);
    expect(hasRecord()).toBe(false);
  });

  test('a page view that nobody could have written is none, and takes nothing with it', () => {
    const written = packRecord({ memory, choice, told: 'yyyy' });
    expect(unpackRecord(`${written}%%junk%%.%%?/a?!`)).toEqual(unpackRecord(written));
  });
});
