import { resolveConsent } from '@beckon/engine/consent/resolve-consent';
import type { SiteSettings } from '@beckon/engine';
import { describe, expect, test } from 'vitest';
import { openReport } from './report.ts';
import type { Happened } from './report/outbox.ts';

const granted = { preferences: 'granted', analytics: 'granted', marketing: 'granted' } as const;
const denied = { preferences: 'denied', analytics: 'denied', marketing: 'denied' } as const;

function open({ collect = '/collect' as string | undefined, sendsEarlierEvents = false } = {}) {
  const consent = { sources: [], honoursDnt: true, denyAll: false, sendsEarlierEvents };
  const site = { id: 'shop', consent, endpoints: collect ? { collect } : {} } as unknown as SiteSettings;
  const given: Happened[] = [];
  const world = { answer: undefined as typeof granted | typeof denied | undefined, loads: 0 };
  const report = openReport(
    site,
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
  return { report, world, names, answer };
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
    report.tell('consent-changed', {});
    expect(await names()).toEqual(['consent-changed']);
  });
});
