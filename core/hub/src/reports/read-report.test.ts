import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSite, makeEvent, sendEvents } from '../../test/make-events.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import { listDays } from './period.ts';
import { readReport } from './read-report.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub({ nowMs: Date.parse('2026-11-24T12:00:00Z') });
  await addSite(hub.parts.db, 'shop', { settings: { timeZone: 'Europe/Berlin' } });
  await addSite(hub.parts.db, 'other');
  const url = await hub.serve();
  const at = (day: string, hour = 12) => `2026-11-${day}T${hour}:00:00.000Z`;
  const times = <Value>(count: number, make: () => Value): Value[] => Array.from({ length: count }, make);
  const [a, b] = [
    { campaign: 'welcome', variant: 'a' },
    { campaign: 'welcome', variant: 'b' },
  ];
  await sendEvents(url, [
    ...times(4, () => makeEvent({ name: 'campaign-shown', at: at('20'), ...a })),
    ...times(4, () => makeEvent({ name: 'campaign-shown', at: at('20', 23), ...b })),
    makeEvent({ name: 'campaign-clicked', at: at('20'), ...a, visitor: 'v1' }),
    makeEvent({ name: 'campaign-clicked', at: at('20'), ...b, visitor: 'v2', data: { converts: true } }),
    makeEvent({ name: 'form-submitted', at: at('22'), ...b, visitor: 'v2' }),
    makeEvent({ name: 'campaign-closed', at: at('20'), ...a }),
    makeEvent({ name: 'campaign-held-out', at: at('20'), campaign: 'welcome' }),
    makeEvent({ name: 'campaign-shown', at: at('22'), campaign: 'bar' }),
    makeEvent({
      name: 'order-placed',
      at: at('22'),
      visitor: 'v1',
      data: { order: '1', value: 10.1, currency: 'EUR' },
    }),
    makeEvent({
      name: 'order-placed',
      at: at('22'),
      visitor: 'v1',
      data: { order: '2', value: 20.2, currency: 'EUR' },
    }),
    makeEvent({ name: 'order-placed', at: at('22'), visitor: 'v2', data: { order: '3', value: 5, currency: 'USD' } }),
    makeEvent({ name: 'page-viewed', at: at('22') }),
  ]);
  await sendEvents(url, [makeEvent({ name: 'campaign-shown', at: at('22'), campaign: 'welcome', site: 'other' })]);
  await carryJournal(hub.parts);
});
afterAll(() => hub.close());

async function read(from: string, to: string, campaign?: string) {
  const read = await readReport(hub.parts, 'shop', { from, to, ...(campaign && { campaign }) });
  if (!read.ok) throw new Error(read.why);
  return read.report;
}

describe('a report', () => {
  test('tells what all campaigns did, and adds no two currencies', async () => {
    const { totals } = await read('2026-11-18', '2026-11-24');
    expect(totals).toEqual({
      displays: 9,
      clicks: 2,
      closes: 1,
      conversions: 2,
      heldOut: 1,
      orders: 3,
      revenue: [
        { currency: 'EUR', amount: 30.3 },
        { currency: 'USD', amount: 5 },
      ],
      conversionRate: 2 / 9,
      clickRate: 2 / 9,
      revenuePerDisplay: [
        { currency: 'EUR', amount: 30.3 / 9 },
        { currency: 'USD', amount: 5 / 9 },
      ],
    });
  });

  test('tells it by campaign, the most displayed first, and by variant', async () => {
    const { campaigns, variants } = await read('2026-11-18', '2026-11-24');
    expect(campaigns.map(({ campaign, displays, orders }) => [campaign, displays, orders])).toEqual([
      ['welcome', 8, 3],
      ['bar', 1, 0],
    ]);
    expect(variants.map(({ campaign, variant, displays, conversions, orders }) => [campaign, variant, displays, conversions, orders])).toEqual([
      ['bar', '', 1, 0, 0],
      ['welcome', '', 0, 0, 0],
      ['welcome', 'a', 4, 0, 2],
      ['welcome', 'b', 4, 2, 1],
    ]); // prettier-ignore
  });

  test('has every day, by the site’s own midnight, those without anything included', async () => {
    const { days } = await read('2026-11-19', '2026-11-22');
    expect(days.map(({ day, displays, orders, conversionRate }) => [day, displays, orders, conversionRate])).toEqual([
      ['2026-11-19', 0, 0, null],
      ['2026-11-20', 4, 0, 1 / 4],
      ['2026-11-21', 4, 0, 0],
      ['2026-11-22', 1, 3, 1],
    ]);
  });

  test('of one campaign has nothing of another', async () => {
    const { totals, campaigns, days } = await read('2026-11-22', '2026-11-22', 'bar');
    expect([totals.displays, totals.orders, campaigns.length, days.length]).toEqual([1, 0, 1, 1]);
  });

  test('of a site where nothing happened is empty and whole', async () => {
    const report = await readReport(hub.parts, 'nobody', { from: '2026-11-01', to: '2026-11-30' });
    expect(report).toMatchObject({
      ok: true,
      report: { totals: { displays: 0, conversionRate: null }, campaigns: [] },
    });
  });

  test.each([
    ['2026-11-24', '2026-11-23'],
    ['2026-02-30', '2026-03-01'],
    ['yesterday', '2026-11-24'],
    ['2020-01-01', '2026-11-24'],
  ])('from %s to %s is no period', async (from, to) => {
    expect(await readReport(hub.parts, 'shop', { from, to })).toEqual({ ok: false, why: 'bad-period' });
  });
});

test('a period has as many days as the calendar, each once and in order', () => {
  const day = fc.date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.nat(700), (first, more) => {
      const from = first.toISOString().slice(0, 10);
      const to = new Date(Date.parse(from) + more * 86_400_000).toISOString().slice(0, 10);
      const days = listDays({ from, to }) ?? [];
      expect([days.length, days[0], days.at(-1), new Set(days).size]).toEqual([more + 1, from, to, more + 1]);
      expect([...days].sort()).toEqual(days);
    }),
  );
});
