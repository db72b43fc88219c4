import { randomBytes } from 'node:crypto';
import type { Event } from '@beckon/events';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSite, makeEvent, sendEvents } from '../../test/make-events.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { recountCounters } from '../counters/recount-counters.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import { takeOrder, type ShopOrder } from './take-order.ts';

let hub: TestHub;
let url = '';
const now = Date.parse('2026-11-24T12:00:00Z');
const hour = 3_600_000;
const iso = (ms: number) => new Date(ms).toISOString();

beforeAll(async () => {
  hub = await openTestHub({ nowMs: now });
  await addSite(hub.parts.db);
  await addSite(hub.parts.db, 'short', { hubSettings: { attribution: { windowDays: 1 } } });
  url = await hub.serve();
});
afterAll(() => hub.close());

const send = (events: readonly Event[]) => sendEvents(url, events);
/** A campaign, a visitor and an order that no other test knows. */
function makeCase(site = 'shop') {
  const name = randomBytes(6).toString('hex');
  const [campaign, visitor, order] = [`c${name}`, `v${name}`, `o${name}`];
  return {
    campaign,
    order,
    click: (atMs: number, more: Partial<Event> = {}) =>
      makeEvent({ name: 'campaign-clicked', site, at: iso(atMs), campaign, visitor, ...more }),
    pixel: (more: Readonly<Record<string, unknown>> = {}, atMs = now) =>
      makeEvent({ name: 'order-placed', site, at: iso(atMs), visitor, data: { order, value: 20, currency: 'USD', ...more } }), // prettier-ignore
    shop: (more: Partial<ShopOrder> = {}): ShopOrder => ({ id: order, atMs: now, value: 18.5, currency: 'EUR', codes: [], ...more }), // prettier-ignore
    async settled() {
      await carryJournal(hub.parts);
      const row = await hub.parts.db.order.findUnique({ where: { site_id: { site, id: order } } });
      const counters = await hub.parts.db.counter.findMany({ where: { site, campaign, NOT: { currency: '' } } });
      return {
        credit: row && [row.creditBy, row.campaign, row.variant],
        worth: row && `${row.value} ${row.currency}`,
        counted: counters.map(({ orders, revenue, currency }) => `${orders}: ${revenue} ${currency}`),
      };
    },
  };
}

describe('an order', () => {
  test('counts once, for the last tracked click, at the shop’s own word, in whatever order the reports come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        fc.nat(6),
        async (turns, carryAfter) => {
          const it = makeCase();
          const [early, late] = [
            it.click(now - 30 * hour, { campaign: 'other' }),
            it.click(now - hour, { variant: 'b' }),
          ];
          const [pixel, pixelAgain] = [it.pixel(), it.pixel()];
          const reports = [
            () => send([early]),
            () => send([late]),
            () => send([pixel]),
            () => send([pixelAgain]),
            () => takeOrder(hub.parts, 'shop', it.shop()),
            () => takeOrder(hub.parts, 'shop', it.shop()),
          ];
          for (const [turn, which] of turns.entries()) {
            if (turn === carryAfter) await carryJournal(hub.parts);
            await reports[which]?.();
          }
          expect(await it.settled()).toEqual({
            credit: ['click', it.campaign, 'b'],
            worth: '18.5 EUR',
            counted: ['1: 18.5 EUR'],
          });
        },
      ),
      { numRuns: 12 },
    );
  });

  test.each([
    ['a click within five days', 'shop', 5 * 24 * hour, true],
    ['an older one', 'shop', 5 * 24 * hour + 1, false],
    ['one after the order', 'shop', -1, false],
    ['one within the site’s own window', 'short', 24 * hour, true],
    ['one beyond it', 'short', 24 * hour + 1, false],
  ] as const)('%s: credited at %s by %d ms: %s', async (_what, site, beforeMs, isCredited) => {
    const it = makeCase(site);
    await send([it.click(now - beforeMs), it.pixel()]);
    expect((await it.settled()).credit).toEqual(isCredited ? ['click', it.campaign, null] : [null, null, null]);
  });

  test('a code says exactly whose it is, whatever was clicked', async () => {
    const it = makeCase();
    const code = `CODE-${it.order}`.toUpperCase();
    const givenAt = new Date(now);
    await hub.parts.db.code.create({ data: { site: 'shop', code, campaign: it.campaign, terms: {}, givenAt } });
    await send([it.click(now - hour, { campaign: 'other' }), it.pixel()]);
    await takeOrder(hub.parts, 'shop', it.shop({ codes: ['UNKNOWN', code.toLowerCase()] }));
    expect((await it.settled()).credit).toEqual(['code', it.campaign, null]);
  });

  test('without a click or a code it is kept and credited to nobody', async () => {
    const it = makeCase();
    await takeOrder(hub.parts, 'shop', it.shop());
    expect(await it.settled()).toEqual({ credit: [null, null, null], worth: '18.5 EUR', counted: [] });
  });

  test('a mere display, a close, a robot’s click and another visitor’s earn nothing', async () => {
    const it = makeCase();
    const at = iso(now - hour);
    const more = { at, campaign: it.campaign, visitor: it.click(now).visitor ?? '' };
    await send([makeEvent({ name: 'campaign-shown', ...more }), makeEvent({ name: 'campaign-closed', ...more })]);
    await sendEvents(url, [it.click(now - hour)], { 'User-Agent': 'Googlebot/2.1' });
    await send([it.click(now - hour, { visitor: 'somebody-else' }), it.pixel()]);
    expect((await it.settled()).credit).toEqual([null, null, null]);
  });

  test('for a site nobody knows is not taken', async () => {
    expect(await takeOrder(hub.parts, 'nobody', makeCase().shop())).toEqual({ ok: false, why: 'missing' });
  });

  test('after all of this a recount finds the same', async () => {
    const read = () => hub.parts.db.counter.findMany({ orderBy: [{ site: 'asc' }, { campaign: 'asc' }, { day: 'asc' }, { variant: 'asc' }, { currency: 'asc' }] }); // prettier-ignore
    await carryJournal(hub.parts);
    const before = await read();
    await recountCounters(hub.parts);
    expect(before.length).toBeGreaterThan(10);
    expect(await read()).toEqual(before);
  });
});
