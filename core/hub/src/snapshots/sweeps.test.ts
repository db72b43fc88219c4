import { afterAll, beforeAll, expect, test } from 'vitest';
import { campaignForTests } from '../../test/campaign-for-tests.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { publishCampaign } from '../campaigns/publish-campaign.ts';
import { openDb } from '../platform/db.ts';
import { cleanUp } from '../retention/clean-up.ts';
import { readLiveSnapshot } from './read-live-snapshot.ts';

let hub: TestHub;
let site: string;
beforeAll(async () => {
  hub = await openTestHub();
  site = (await siteForTests(hub.parts)).id;
  await createCampaign(hub.parts, site, campaignForTests());
  await publishCampaign(hub.parts, site, { id: 'welcome' });
});
afterAll(() => hub.close());

const days = (count: number) => new Date(hub.clock.nowMs() - count * 86_400_000);

test('old versions go, but for the newest hundred, those of a quarter, what is live and what was published', async () => {
  const { document } = (await hub.parts.db.campaignVersion.findFirst({ where: { site } }))!;
  const version = (revision: number, age: number, published: number | null = null) => ({ site, campaign: 'welcome', revision, document: document as object, savedAt: days(age), published }); // prettier-ignore
  await hub.parts.db.campaignVersion.createMany({
    data: [
      version(2, 91),
      version(3, 91, 1),
      version(4, 89),
      ...Array.from({ length: 100 }, (_, at) => version(5 + at, 91)),
    ],
  });
  await hub.parts.db.campaign.updateMany({ where: { site }, data: { revision: 104 } });
  expect(await cleanUp(hub.parts)).toMatchObject({ versions: 1 });
  const left = await hub.parts.db.campaignVersion.findMany({ where: { site }, orderBy: { revision: 'asc' } });
  expect(left.map(({ revision }) => revision).slice(0, 4)).toEqual([1, 3, 4, 5]);
});

test('old publications go, never what the site shows, and content goes with the last that refers to it', async () => {
  const first = (await hub.parts.db.publication.findFirst({ where: { site } }))!;
  const row = (number: number, age: number, hash: string) => {
    const snapshot = { ...(first.snapshot as object), campaigns: [{ contents: { en: hash } }] };
    return { ...first, number, at: days(age), delivery: 'delivered', campaigns: [], snapshot };
  };
  await hub.parts.db.publication.createMany({
    data: [
      row(2, 91, 'aaaaaaaaaaaaaaaa'),
      ...Array.from({ length: 200 }, (_, at) => row(3 + at, 91, 'bbbbbbbbbbbbbbbb')),
    ],
  });
  await hub.parts.db.contentFile.createMany({
    data: ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'].map((hash) => ({ site, hash, text: '{}' })),
  });
  // The first is young, the second old: only the second is past both limits.
  expect(await cleanUp(hub.parts)).toMatchObject({ publications: 1, 'content-files': 1 });
  expect((await hub.parts.db.contentFile.findMany({ where: { site } })).map(({ hash }) => hash)).toEqual([
    'bbbbbbbbbbbbbbbb',
  ]);

  await hub.parts.db.publication.updateMany({ where: { site, number: { gt: 1 } }, data: { delivery: 'failed' } });
  // When it was made, no hub that runs may change.
  const owner = openDb(hub.urls.migrate, 1);
  await owner.publication.updateMany({ where: { site, number: 1 }, data: { delivery: 'delivered', at: days(91) } });
  await owner.$disconnect();
  expect((await cleanUp(hub.parts))['publications']).toBeUndefined();
  expect(await readLiveSnapshot(hub.parts, site)).toBeDefined();
});

test('a five hundred and first live campaign is refused in words', async () => {
  const of = (await siteForTests(hub.parts, { domain: 'many.example' })).id;
  const document = campaignForTests() as unknown as object;
  const ids = Array.from({ length: 500 }, (_, at) => `campaign-${at}`);
  const at = days(0);
  const row = {
    site: of,
    name: 'x',
    status: 'live',
    document,
    revision: 1,
    liveRevision: 1,
    createdAt: at,
    updatedAt: at,
  };
  await hub.parts.db.campaign.createMany({ data: ids.map((id) => ({ ...row, id })) });
  await hub.parts.db.campaignVersion.createMany({
    data: ids.map((id) => ({ site: of, campaign: id, revision: 1, document: { ...document, id }, savedAt: at })),
  });
  await createCampaign(hub.parts, of, campaignForTests({ id: 'one-more' }));
  const refused = await publishCampaign(hub.parts, of, { id: 'one-more' });
  const message = 'At most 500 campaigns can be live at once, and this would make 501. Pause or archive some first.';
  expect(refused).toEqual({ ok: false, why: 'refused', problems: [{ path: '', message }] });
});
