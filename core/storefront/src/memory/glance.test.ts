import { rememberPageView } from '@beckon/engine/frequency/remember-page-view';
import { emptyMemory } from '@beckon/engine/visit/memory';
import type { Memory } from '@beckon/engine';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addPageView } from './add-page-view.ts';
import { beginRecord } from './begin-record.ts';
import { glance } from './glance.ts';
import { packRecord, unpackRecord } from './pack.ts';

/** A browser's cookies, as far as this needs them: names with values, and nothing about how long they last. */
const cookies = new Map<string, string>();
function stubCookies(text: string, others: Readonly<Record<string, string>> = {}): void {
  cookies.clear();
  for (const [name, value] of Object.entries({ ...others, beckon: text })) cookies.set(name, value);
  vi.stubGlobal('location', { protocol: 'https:' });
  vi.stubGlobal('document', {
    get cookie() {
      return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    set cookie(pair: string) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(pair) ?? [];
      cookies.set(name, value);
    },
  });
}
afterEach(() => vi.unstubAllGlobals());

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
    stubCookies(packRecord({ memory, choice, told: 'yy-n' }), { a: 'b', xbeckon: '1', beckon_open: '' });
    expect(glance()).toMatchObject({
      who: { visitor, visit: memory.visitStartedAt!.toString(36) },
      choice,
      told: 'yy-n',
    });
  });

  test.each([
    ['without an id', packRecord({ memory: { ...memory, visitor: '' }, choice, told: 'yyyy' })],
    ['of a choice alone', packRecord({ choice: { preferences: 'denied' } })],
    ['whose answers were never told', packRecord({ memory, choice })],
    ['of another make', `2${packRecord({ memory, told: 'yyyy' }).slice(1)}`],
    ['that was cut off', packRecord({ memory, choice, told: 'yyyy' }).slice(0, -1)],
    ['that is none', 'garbage'],
  ])('tells nothing of one %s', (_, text) => {
    stubCookies(text);
    expect(glance()).toBeUndefined();
  });

  const text = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(`],"yyyy","yyyy"]`, `'${visitor}'!`, `"${'f'.repeat(32)}",`, '%%', `]]!'yyyy'!'yyyy']%%.a/b`, ';'),
  );
  const time = fc.integer({ min: 1, max: now });
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const kept = fc.record({
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
      fc.property(kept, maybe(fc.record({ preferences: answers, sale: answers })), (more, chosen) => {
        const written = packRecord({ memory: { ...memory, ...more }, choice: chosen as never, told: 'yn-y' });
        stubCookies(written, { other: `${written.length}` });
        const seen = glance();
        const read = unpackRecord(written);
        expect(seen?.who).toEqual({ visitor, visit: read?.memory?.visitStartedAt?.toString(36) });
        expect(seen?.choice).toEqual(read?.choice);
        expect(seen?.told).toBe(read?.told);
      }),
    );
  });

  test('page views written at its end count as if all of it had been read each time', () => {
    vi.useFakeTimers({ now });
    const page = fc.record({
      after: fc.integer({ min: 1, max: 90 * minute }),
      path: fc.oneof(
        fc.webPath().filter((it) => it.startsWith('/')),
        fc.constantFrom('/', '/a;b', '/a,b', '/100%', '/%%', '/%2F', '/~a', "/it's", '/%E4%B8%AD'),
      ),
      browserReopened: fc.boolean(),
    });
    try {
      fc.assert(
        fc.property(fc.array(page, { maxLength: 9 }), (pages) => {
          stubCookies(packRecord({ memory, choice, told: 'yyyy' }));
          let expected = unpackRecord(cookies.get('beckon'))!.memory!;
          let at = memory.visitLastSeenAt!;
          for (const { after, path, browserReopened } of pages) {
            at += after;
            vi.setSystemTime(at);
            const each = { now: at, path, visitMinutes: 30, browserReopened };
            expected = rememberPageView(expected, each);
            const seen = glance()!;
            const next = addPageView(seen, each, 730);
            expect(glance()).toEqual({ ...next, text: cookies.get('beckon') });
            expect(next.who.visit).toBe(expected.visitStartedAt!.toString(36));
          }
          const back = unpackRecord(cookies.get('beckon'))!;
          expect(back.memory).toEqual(JSON.parse(JSON.stringify(expected)));
          expect([back.choice, back.told]).toEqual([choice, 'yyyy']);
        }),
      );
    } finally {
      vi.useRealTimers();
    }
  });

  test('leaves it to whoever reads all of it to fold page views, once there are more than ten', () => {
    stubCookies(packRecord({ memory, choice, told: 'yyyy' }));
    for (let at = 0; at < 11; at++) {
      const seen = glance();
      expect(seen?.hasRoom).toBe(true);
      addPageView(seen!, { ...view, now: now + at }, 730);
    }
    expect(glance()).toMatchObject({ who: { visitor }, choice, hasRoom: false });
    expect(unpackRecord(cookies.get('beckon'))?.memory?.pages).toBe(16);
  });

  test.each([undefined, choice, { preferences: 'granted', marketing: 'denied' } as const])(
    'a record that is begun with a page view reads as if it had been packed: %j',
    (chosen) => {
      stubCookies('');
      cookies.clear();
      const begun = beginRecord(visitor, chosen, 'yyyn', 730);
      expect(begun).toMatchObject({ who: { visitor }, told: 'yyyn', hasRoom: true });
      expect(begun?.choice).toEqual(chosen ?? {});
      vi.useFakeTimers({ now });
      const first = { ...view, now, browserReopened: true };
      expect(addPageView(begun!, first, 730).who.visit).toBe(now.toString(36));
      const packed = packRecord({
        memory: rememberPageView({ ...emptyMemory, visitor }, first),
        choice: chosen ?? {},
        told: 'yyyn',
      });
      expect(unpackRecord(cookies.get('beckon'))).toEqual(unpackRecord(packed));
      vi.useRealTimers();
    },
  );

  test('nor does a long text get longer', () => {
    stubCookies(packRecord({ memory: { ...memory, own: { note: 'a'.repeat(3000) } }, choice, told: 'yyyy' }));
    expect(glance()).toMatchObject({ who: { visitor }, choice, hasRoom: false });
  });

  test('a page view that nobody could have written is none, and takes nothing with it', () => {
    const written = packRecord({ memory, choice, told: 'yyyy' });
    expect(unpackRecord(`${written}%%junk%%.%%`)).toEqual(unpackRecord(written));
  });
});
