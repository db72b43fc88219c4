import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { placeHold } from '../holds/place-hold.ts';
import { releaseHold } from '../holds/release-hold.ts';
import type { Done } from '../shop/shop-port.ts';
import { plainShop } from '../shop/plain-shop.ts';
import { checkApiKey } from '../sites/check-api-key.ts';
import { createApiKey } from '../sites/create-api-key.ts';
import { findSite } from '../sites/find-site.ts';
import type { Site } from '../sites/site.ts';
import { noteUse } from './note-use.ts';
import { reviewAccount } from './review-account.ts';
import { sendNotice } from './send-notice.ts';

const dayMs = 86_400_000;
const start = Date.parse('2026-01-01T00:00:00Z');
let hub: TestHub;
let site: Site;
let account: Done<{ readonly isPaid: boolean; readonly contact?: string }>;
let shops = 0;
beforeAll(async () => {
  hub = await openTestHub({ nowMs: start, shop: { ...plainShop, readAccount: async () => account } });
});
afterAll(() => hub.close());
beforeEach(async () => {
  hub.clock.set(start);
  hub.mails.length = 0;
  account = { ok: true, isPaid: false, contact: 'owner@tea.example' };
  site = await siteForTests(hub.parts, { domain: `shop-${++shops}.myshopify.com` });
});

const reviewOn = (day: number) => {
  hub.clock.set(start + day * dayMs);
  return reviewAccount(hub.parts, site);
};
const tellAll = async () => {
  for (const day of [670, 700, 723]) expect(await reviewOn(day)).toBe('told');
};

test('a site that nobody uses or pays for is told three times, and all of it goes after two years but for a tombstone', async () => {
  await createApiKey(hub.parts, site.id, 'Agency');
  expect(await reviewOn(669)).toBe('wanted');
  await tellAll();
  expect(await reviewOn(729)).toBe('told');
  expect(await findSite(hub.parts, { id: site.id })).toBeDefined();
  expect(await reviewOn(730)).toBe('erased');
  expect(await findSite(hub.parts, { id: site.id })).toBeUndefined();
  expect(await hub.parts.db.apiKey.count({ where: { site: site.id } })).toBe(0);
  expect(await hub.parts.db.tombstone.findUnique({ where: { id: site.id } })).toEqual({
    id: site.id,
    at: new Date(start + 730 * dayMs),
    why: 'unused',
    copiesUntil: new Date(start + 765 * dayMs),
  });
});

test('a person who opens the admin one day before the end keeps everything', async () => {
  await tellAll();
  hub.clock.set(start + 729 * dayMs);
  await noteUse(hub.parts, site.id);
  expect(await reviewOn(730)).toBe('wanted');
  expect(await reviewOn(731)).toBe('wanted');
});

test('a program with a key does not count as use', async () => {
  const key = await createApiKey(hub.parts, site.id, 'Warehouse');
  if (!key.ok) throw new Error('No key.');
  await tellAll();
  hub.clock.set(start + 729 * dayMs);
  expect(await checkApiKey(hub.parts, key.secret)).toBeDefined();
  expect(await reviewOn(730)).toBe('erased');
});

test('a site that is paid for stays, though nobody uses it', async () => {
  await tellAll();
  account = { ok: true, isPaid: true };
  expect(await reviewOn(730)).toBe('wanted');
  account = { ok: true, isPaid: false };
  expect(await reviewOn(731)).toBe('wanted');
});

test('nothing is removed while the platform cannot be asked', async () => {
  await tellAll();
  account = { ok: false, mayRetry: true, problem: 'away' };
  expect(await reviewOn(730)).toBe('unknown');
  expect(await findSite(hub.parts, { id: site.id })).toBeDefined();
});

test('nothing is removed while somebody holds it, and all of it at the first review after', async () => {
  await tellAll();
  const hold = await placeHold(hub.parts, site.id, {
    whose: '',
    owner: 'Ada',
    reason: 'A dispute',
    until: '2029-01-01',
  });
  if (!hold.ok) throw new Error(JSON.stringify(hold));
  expect(await reviewOn(730)).toBe('held');
  expect(await findSite(hub.parts, { id: site.id })).toBeDefined();
  await releaseHold(hub.parts, site.id, hold.id);
  expect(await reviewOn(731)).toBe('erased');
});

test('the notice is mailed to the shop’s contact in its language, with the day on which everything goes', async () => {
  hub.clock.set(start + 670 * dayMs);
  await sendNotice(hub.parts, { site: site.id, endsAtMs: start + 730 * dayMs });
  expect(hub.mails).toMatchObject([
    { to: 'owner@tea.example', subject: 'Beckon: Die Daten von Tea werden am 1. Januar 2028 gelöscht' },
  ]);
  expect(hub.mails[0]?.text).toContain('60');
});

test('sites without an admin of ours stay: nobody could be seen to use them', async () => {
  const own = await siteForTests(hub.parts, { platform: 'wordpress', domain: `wordpress-${shops}.example` });
  hub.clock.set(start + 3_000 * dayMs);
  expect(await reviewAccount(hub.parts, own)).toBe('wanted');
});
