import { resolveConsent } from '@beckon/engine/consent/resolve-consent';
import { parseBatch } from '@beckon/events/parse';
import type { SiteSettings } from '@beckon/engine';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openReport } from './report.ts';
import type { Happened } from './report/outbox.ts';

const granted = { preferences: 'granted', analytics: 'granted', marketing: 'granted' } as const;
const denied = { preferences: 'denied', analytics: 'denied', marketing: 'denied' } as const;

afterEach(() => vi.unstubAllGlobals());

function open({
  collect = '/collect' as string | undefined,
  sendsEarlierEvents = false,
  isQuiet = false,
  isHidden = false,
  takes = true as boolean | 'throws',
} = {}) {
  const beacons: { readonly events: readonly Record<string, unknown>[] }[] = [];
  vi.stubGlobal('document', { hidden: isHidden });
  vi.stubGlobal('navigator', {
    sendBeacon: (to: string, body: string) => {
      if (takes === 'throws') throw new Error('blocked');
      if (takes && to === collect) beacons.push(JSON.parse(body) as (typeof beacons)[number]);
      return takes;
    },
  });
  const consent = { sources: [], honoursDnt: true, denyAll: false, sendsEarlierEvents };
  const site = { id: 'shop', consent, endpoints: collect ? { collect } : {} } as unknown as SiteSettings;
  const given: Happened[] = [];
  const world = { answer: undefined as typeof granted | typeof denied | undefined, loads: 0 };
  const report = openReport(
    site,
    isQuiet,
    () => resolveConsent(world.answer ? { site: world.answer } : {}),
    () => ({ visitor: 'v' }),
    async () => {
      world.loads++;
      return { add: (event) => void given.push(event), keep: () => {}, flush: () => {} };
    },
  );
  const names = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    return given.map(({ name }) => name);
  };
  const answer = (next: typeof granted | typeof denied) => {
    world.answer = next;
    report.consentChanged();
  };
  return { report, world, names, answer, beacons };
}

describe('reporting', () => {
  test('without permission nothing is kept, and the code for sending is not even fetched', async () => {
    const { report, world, names, answer } = open();
    report.tell('page-viewed', {});
    answer(denied);
    report.tell('custom', {});
    expect(await names()).toEqual([]);
    expect(world.loads).toBe(0);
    answer(granted);
    report.tell('goal-reached', {});
    expect(await names()).toEqual(['goal-reached']);
  });

  test('without a place to report to nothing is reported, whatever is allowed', async () => {
    const { report, world, names, answer } = open({ collect: '' });
    answer(granted);
    report.tell('page-viewed', {});
    expect(await names()).toEqual([]);
    expect(world.loads).toBe(0);
  });

  test('earlier events of this page view go after a yes where the owner chose so, in order', async () => {
    const { report, names, answer } = open({ sendsEarlierEvents: true });
    report.tell('page-viewed', {});
    report.turn();
    report.tell('page-viewed', { url: '/two' });
    report.tell('custom', {});
    expect(await names()).toEqual([]);
    answer(granted);
    expect(await names()).toEqual(['page-viewed', 'custom']);
  });

  test('earlier events are gone for good after a no', async () => {
    const { report, names, answer } = open({ sendsEarlierEvents: true });
    report.tell('page-viewed', {});
    answer(denied);
    answer(granted);
    expect(await names()).toEqual([]);
  });

  test('a new yes does not bring back what was told before the withdrawal, as far as that was revoked', async () => {
    const { report, names, answer } = open();
    answer(granted);
    report.tell('custom', {});
    report.tell('consent-changed', {});
    answer(denied);
    answer(granted);
    report.tell('goal-reached', {});
    expect(await names()).toEqual(['consent-changed', 'goal-reached']);
  });

  test('what was told a moment before the withdrawal does not arrive after it', async () => {
    const { report, names, answer } = open();
    answer(granted);
    report.tell('custom', {});
    answer(denied);
    expect(await names()).toEqual([]);
  });

  test('a change of consent is told whatever is refused', async () => {
    const { report, names, answer } = open();
    answer(denied);
    report.tell('consent-changed', {}, undefined, 'now');
    expect(await names()).toEqual(['consent-changed']);
  });

  describe('of page views alone', () => {
    const plain = { url: 'https://shop.test/wool/red', locale: 'en' };

    test('goes in one message as the page goes, and no code is fetched for it', async () => {
      const { report, world, names, answer, beacons } = open();
      answer(granted);
      report.tell('page-viewed', { ...plain, referrer: 'https://search.test/' });
      report.turn();
      report.tell('page-viewed', plain);
      expect(beacons).toEqual([]);
      report.leave();
      report.leave();
      expect(await names()).toEqual([]);
      expect(world.loads).toBe(0);
      expect(beacons).toHaveLength(1);
      const [first, second] = beacons[0]!.events;
      expect(first).toMatchObject({ name: 'page-viewed', site: 'shop', visitor: 'v', purpose: 'analytics' });
      expect(first!['id']).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
      expect(new Date(first!['at'] as string).toISOString()).toBe(first!['at']);
      expect(second!['id']).not.toBe(first!['id']);
      expect(parseBatch(JSON.stringify(beacons[0]))).toMatchObject({ events: [{}, {}], dropped: [] });
    });

    test.each([
      ['an address that may tell of a person', { url: 'https://shop.test/?email=ada@example.com' }],
      ['an address before it that may', { url: 'https://shop.test/', referrer: 'https://mail.test/Ada' }],
    ])('%s is for the code that cleans it', async (_, data) => {
      const { report, names, answer, beacons } = open();
      answer(granted);
      report.tell('page-viewed', data);
      report.leave();
      expect(await names()).toEqual(['page-viewed']);
      expect(beacons).toEqual([]);
    });

    test('is handed over with whatever else is told, in order', async () => {
      const { report, names, answer, beacons } = open();
      answer(granted);
      report.tell('page-viewed', plain);
      report.tell('goal-reached', {});
      expect(await names()).toEqual(['page-viewed', 'goal-reached']);
      report.leave();
      expect(beacons).toEqual([]);
    });

    test('does not wait for a page to go that nobody sees', async () => {
      const { report, names, answer } = open({ isHidden: true });
      answer(granted);
      report.tell('page-viewed', plain);
      expect(await names()).toEqual(['page-viewed']);
    });

    test('is worth no message where the shop counts them otherwise', async () => {
      const { report, world, answer, beacons } = open({ isQuiet: true });
      answer(granted);
      report.tell('page-viewed', plain);
      report.leave();
      expect([beacons, world.loads]).toEqual([[], 0]);
    });

    test('is not sent once it is refused', async () => {
      const { report, names, answer, beacons } = open();
      answer(granted);
      report.tell('page-viewed', plain);
      answer(denied);
      report.leave();
      answer(granted);
      report.leave();
      expect([beacons, await names()]).toEqual([[], []]);
    });

    test.each([false, 'throws'] as const)('is handed over where the browser does not take it: %s', async (takes) => {
      const { report, names, answer } = open({ takes });
      answer(granted);
      report.tell('page-viewed', plain);
      report.leave();
      expect(await names()).toEqual(['page-viewed']);
    });
  });
});
