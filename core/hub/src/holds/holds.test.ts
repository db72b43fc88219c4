import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { describeWhose } from '../leads/describe-whose.ts';
import { cleanUp } from '../retention/clean-up.ts';
import { eraseReleased, eraseUnlessHeld } from './erase-unless-held.ts';
import { listHolds } from './list-holds.ts';
import { placeHold } from './place-hold.ts';
import { releaseHold } from './release-hold.ts';

const dayMs = 86_400_000;
const start = Date.parse('2026-01-01T00:00:00Z');
let hub: TestHub;
let site: string;
let shops = 0;
beforeAll(async () => {
  hub = await openTestHub({ nowMs: start });
});
afterAll(() => hub.close());
beforeEach(async () => {
  hub.clock.set(start);
  await hub.parts.db.site.deleteMany();
  site = (await siteForTests(hub.parts, { domain: `held-${++shops}.example` })).id;
  await plant('ann');
  await plant('bob');
});

const email = (name: string) => `${name}@example.com`;
async function plant(name: string): Promise<void> {
  const { db } = hub.parts;
  const at = new Date(start);
  const { persons } = await describeWhose(hub.parts, site, { email: email(name) });
  const lead = { site, id: `${site}-${name}`, key: name, digest: 'd', campaign: 'c', form: 'f', fields: {}, consents: {}, verdict: 'good', state: 'new' }; // prettier-ignore
  await db.lead.create({ data: { ...lead, email: email(name), person: persons[0]!, visitor: name, ip: '8.8.8.8', createdAt: at } }); // prettier-ignore
  await db.event.create({ data: { site, id: randomUUID(), name: 'page-viewed', at, receivedAt: at, day: at, visitor: name, purpose: 'analytics', data: {} } }); // prettier-ignore
  await db.order.create({ data: { site, id: name, at, day: at, value: 1, currency: 'EUR', visitor: name } });
}
async function whoIsLeft() {
  const { db } = hub.parts;
  const where = { site };
  const names = <Row>(rows: readonly Row[], of: (row: Row) => string | null) => rows.map(of).toSorted();
  return {
    leads: names(await db.lead.findMany({ where }), ({ key }) => key),
    ips: names(await db.lead.findMany({ where, select: { site: true, id: true, key: true, ip: true } }), ({ key, ip }) => ip && key).filter(Boolean), // prettier-ignore
    events: names(await db.event.findMany({ where }), ({ visitor }) => visitor),
    orders: names(await db.order.findMany({ where }), ({ id }) => id),
  };
}
const nobody = { leads: [], ips: [], events: [], orders: [] };
const only = (name: string) => ({ leads: [name], ips: [name], events: [name], orders: [name] });
const hold = async (whose: string, until = '2029-12-31') => {
  const placed = await placeHold(hub.parts, site, { whose, owner: 'Ada, counsel', reason: 'Case 17', until }, '42');
  if (!placed.ok) throw new Error(JSON.stringify(placed));
  return placed.id;
};

describe('a hold on a person', () => {
  test('keeps what is known of them, however they spell their address, and of nobody else; released, it goes at the next run', async () => {
    const id = await hold('  Ann@Example.com ');
    hub.clock.pass(1_200 * dayMs);
    await cleanUp(hub.parts);
    expect(await whoIsLeft()).toEqual(only('ann'));
    expect(await releaseHold(hub.parts, site, id)).toBe(true);
    await cleanUp(hub.parts);
    expect(await whoIsLeft()).toEqual(nobody);
  });

  test('ends by itself on its day', async () => {
    await hold(email('ann'), '2029-12-31');
    hub.clock.set(Date.parse('2029-12-31T23:59:59Z'));
    await cleanUp(hub.parts);
    expect(await whoIsLeft()).toEqual(only('ann'));
    hub.clock.set(Date.parse('2030-01-01T00:00:00Z'));
    await cleanUp(hub.parts);
    expect(await whoIsLeft()).toEqual(nobody);
  });

  test('makes an erasure wait: who asks is told so, and it is done after the hold', async () => {
    const id = await hold(email('ann'));
    const ask = (name: string) =>
      eraseUnlessHeld(hub.parts, site, {
        id: `ask-${name}`,
        person: { whose: { email: email(name) }, orders: [name] },
      });
    expect(await ask('ann')).toEqual({ is: 'held', owner: 'Ada, counsel', until: '2030-01-01T00:00:00.000Z' });
    expect(await ask('ann')).toMatchObject({ is: 'held' });
    expect(await ask('bob')).toEqual({ is: 'done' });
    expect((await whoIsLeft()).leads).toEqual(['ann']);
    expect(await eraseReleased(hub.parts, site)).toBe(0);
    await releaseHold(hub.parts, site, id);
    expect(await eraseReleased(hub.parts, site)).toBe(1);
    expect((await whoIsLeft()).leads).toEqual([]);
    expect(await eraseReleased(hub.parts, site)).toBe(0);
  });
});

test('a hold on the site keeps everything, also from the platform that asks for its erasure', async () => {
  const id = await hold('');
  hub.clock.pass(1_200 * dayMs);
  await cleanUp(hub.parts);
  expect((await whoIsLeft()).leads).toEqual(['ann', 'bob']);
  expect(await eraseUnlessHeld(hub.parts, site, { id: 'redact' })).toMatchObject({ is: 'held' });
  await releaseHold(hub.parts, site, id);
  expect(await eraseReleased(hub.parts, site)).toBe(1);
  expect(await hub.parts.db.site.count({ where: { id: site } })).toBe(0);
});

test('holds are listed with who answers for them, why, until when, and no address in clear', async () => {
  const id = await hold(email('ann'), '2026-01-31');
  expect(await listHolds(hub.parts, site)).toMatchObject([
    { id, shown: 'a…n@example.com', owner: 'Ada, counsel', reason: 'Case 17', by: '42', state: 'in-force' },
  ]);
  hub.clock.pass(31 * dayMs);
  expect(await listHolds(hub.parts, site)).toMatchObject([{ id, state: 'over' }]);
  expect(await releaseHold(hub.parts, site, id)).toBe(false);
});

test.each([
  [{ owner: '' }, 'owner'],
  [{ reason: ' ' }, 'reason'],
  [{ until: '2025-12-31' }, 'until'],
  [{ until: 'for ever' }, 'until'],
  [{ until: '2040-01-01' }, 'until'],
  [{ whose: 'Ann' }, 'whose'],
])('a hold with %j is refused in words', async (given, at) => {
  const wish = { whose: '', owner: 'Ada', reason: 'Case 17', until: '2026-06-30', ...given };
  expect(await placeHold(hub.parts, site, wish)).toMatchObject({ ok: false, problems: [{ path: at }] });
});

test('another site neither sees nor releases a hold', async () => {
  const id = await hold(email('ann'));
  const other = (await siteForTests(hub.parts, { domain: 'other.example' })).id;
  expect(await listHolds(hub.parts, other)).toEqual([]);
  expect(await releaseHold(hub.parts, other, id)).toBe(false);
});
