import type { Snapshot } from '@beckon/engine';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { campaignForTests } from '../../test/campaign-for-tests.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { pauseCampaign } from '../campaigns/pause-campaign.ts';
import { publishCampaign } from '../campaigns/publish-campaign.ts';
import { plainShop } from '../shop/plain-shop.ts';
import type { Done } from '../shop/shop-port.ts';
import { uninstallSite } from '../sites/uninstall-site.ts';
import { deliverSnapshot } from './deliver-snapshot.ts';
import { listPublications } from './list-publications.ts';
import { readPublishing } from './read-publishing.ts';

/** A shop that keeps what arrives and answers as the test wants. */
let answer: (snapshot: Snapshot) => Promise<Done>;
let kept: Snapshot | undefined;
let deliveries = 0;
let hub: TestHub;
let site: string;
let shops = 0;
beforeAll(async () => {
  hub = await openTestHub({
    shop: {
      ...plainShop,
      async deliverSnapshot(to, text) {
        // Jobs of the tests before may still be running.
        if (to.id !== site) return { ok: true };
        deliveries++;
        const snapshot = JSON.parse(text) as Snapshot;
        const done = await answer(snapshot);
        if (done.ok) kept = snapshot;
        return done;
      },
    },
  });
});
afterAll(() => hub.close());
beforeEach(async () => {
  answer = async () => ({ ok: true });
  kept = undefined;
  deliveries = 0;
  site = (await siteForTests(hub.parts, { domain: `shop-${++shops}.example` })).id;
  await createCampaign(hub.parts, site, campaignForTests());
  await publishCampaign(hub.parts, site, { id: 'welcome' });
});

const deliver = (number: number) => deliverSnapshot(hub.parts, { site, number });
const states = async () => (await listPublications(hub.parts, site)).map(({ delivery }) => delivery);

test('a publication arrives, and says when', async () => {
  hub.clock.pass(2000);
  await deliver(1);
  const { last, delivered } = await readPublishing(hub.parts, site);
  expect(last).toMatchObject({ delivery: 'delivered', attempts: 1, deliveredAt: '2026-11-24T12:00:02.000Z' });
  expect(delivered).toEqual(last);
  expect(kept?.hash).toBe(last?.hash);
  hub.clock.pass(-2000);
});

test('one that may succeed later waits, says why, and is tried again by the job', async () => {
  answer = async () => ({ ok: false, mayRetry: true, problem: 'The shop is busy.' });
  await expect(deliver(1)).rejects.toThrow('The shop is busy.');
  expect(await readPublishing(hub.parts, site)).toMatchObject({
    last: { delivery: 'waiting', problem: 'The shop is busy.' },
  });
  answer = async () => ({ ok: true });
  await deliver(1);
  const { last } = await readPublishing(hub.parts, site);
  expect(last).toMatchObject({ delivery: 'delivered', attempts: 2 });
  expect(last?.problem).toBeUndefined();
});

test('one that never will has failed, with the reason, and no one tries again', async () => {
  answer = async () => ({ ok: false, mayRetry: false, problem: 'The app may not write there.' });
  await deliver(1);
  expect(await readPublishing(hub.parts, site)).toMatchObject({
    last: { delivery: 'failed', problem: 'The app may not write there.' },
  });
});

test('after most of a day of failures it is given up', async () => {
  answer = async () => ({ ok: false, mayRetry: true, problem: 'No answer.' });
  hub.clock.pass(21 * 3_600_000);
  await deliver(1);
  expect(await states()).toEqual(['failed']);
  hub.clock.pass(-21 * 3_600_000);
});

test('an older one is overtaken and stays at home', async () => {
  await pauseCampaign(hub.parts, site, 'welcome');
  expect(await states()).toEqual(['waiting', 'overtaken']);
  await deliver(1);
  expect(deliveries).toBe(0);
  await deliver(2);
  expect([await states(), kept?.campaigns]).toEqual([['delivered', 'overtaken'], []]);
});

test('nothing is sent to a site that has left', async () => {
  await uninstallSite(hub.parts, site);
  await deliver(1);
  expect([deliveries, await states()]).toEqual([0, ['failed']]);
});

describe('while the jobs run too', () => {
  // From here on: a job would deliver what the tests above want to deliver, or not to.
  beforeAll(() => hub.startWork());

  test('one that is slow and arrives after a newer one does not have the last word', async () => {
    let release = () => {};
    const isHeld = new Promise<void>((resolve) => (release = resolve));
    answer = async ({ campaigns }) => {
      if (campaigns.length) await isHeld;
      return { ok: true };
    };
    const slow = deliver(1);
    await expect.poll(() => deliveries, { timeout: 10_000 }).toBeGreaterThan(0);
    await pauseCampaign(hub.parts, site, 'welcome');
    await deliver(2);
    expect(kept?.campaigns).toEqual([]);
    release();
    await slow;
    await expect.poll(() => kept?.campaigns, { timeout: 10_000 }).toEqual([]);
    expect(await states()).toEqual(['delivered', 'overtaken']);
  });

  test('one that died half-way while a newer one arrived has the newer one sent again', async () => {
    await hub.parts.db.publication.updateMany({ where: { site }, data: { attempts: 1 } });
    await pauseCampaign(hub.parts, site, 'welcome');
    await deliver(2);
    kept = undefined;
    await deliver(1);
    await expect.poll(() => kept?.campaigns, { timeout: 10_000 }).toEqual([]);
  });
});
