import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { campaignForTests } from '../../test/campaign-for-tests.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { createCampaign } from './create-campaign.ts';
import { listCampaigns } from './list-campaigns.ts';
import { readCampaign } from './read-campaign.ts';
import { saveCampaign } from './save-campaign.ts';
import type { SavedCampaign } from './saved-campaign.ts';

let hub: TestHub;
let site: string;
let shops = 0;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(async () => {
  site = (await siteForTests(hub.parts, { domain: `shop-${++shops}.example` })).id;
});

async function create(given: Readonly<Record<string, unknown>> = {}, of = site): Promise<SavedCampaign> {
  const created = await createCampaign(hub.parts, of, campaignForTests(given), 'Ada');
  if (!created.ok) throw new Error(JSON.stringify(created));
  return created.campaign;
}

describe('a new campaign', () => {
  test('is a draft whatever its document says, and is read back as it was written', async () => {
    const campaign = await create({ status: 'live', translations: { de: { heading: { text: 'Hallo' } } } });
    expect(campaign).toMatchObject({
      id: 'welcome',
      status: 'draft',
      revision: 1,
      createdAt: '2026-11-24T12:00:00.000Z',
    });
    expect(campaign.liveRevision).toBeUndefined();
    expect(campaign.document).toEqual({
      ...campaignForTests({ translations: { de: { heading: { text: 'Hallo' } } } }),
      status: 'draft',
    });
    expect(await readCampaign(hub.parts, site, 'welcome')).toEqual(campaign);
  });

  test('whose id is taken gets another, ten times at once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => create()));
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(10);
    expect(ids).toContain('welcome');
    for (const id of ids) expect(id).toMatch(/^welcome(-[a-z0-9]{6})?$/);
  });

  test.each([
    ['Été: -20 %', 'ete-20'],
    ['constructor', 'campaign'],
    ['夏のセール', 'campaign'],
    ['x'.repeat(80), 'x'.repeat(50)],
  ])('without an id is named after its name: %s', async (name, id) => {
    const { id: _, ...document } = campaignForTests({ name });
    const created = await createCampaign(hub.parts, site, document);
    expect(created).toMatchObject({ ok: true, campaign: { id, name } });
  });

  test('that is none is refused with every problem', async () => {
    const created = await createCampaign(hub.parts, site, { name: '', format: { kind: 'cube' } });
    expect(created).toMatchObject({ ok: false, why: 'invalid' });
    const paths = created.ok ? [] : created.problems.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['name', 'format.kind', 'content']));
  });
});

describe('saving', () => {
  test('makes the next version; saving the same again makes none', async () => {
    const { id, document } = await create();
    hub.clock.pass(1000);
    const renamed = { ...document, name: 'Hello again' };
    const saved = await saveCampaign(hub.parts, site, { id, document: renamed, revision: 1 });
    expect(saved).toMatchObject({ ok: true, campaign: { revision: 2, name: 'Hello again' } });
    const again = await saveCampaign(hub.parts, site, { id, document: renamed, revision: 2 });
    expect(again).toEqual(saved);
    hub.clock.pass(-1000);
  });

  test('cannot change id or status through the document', async () => {
    const { id, document } = await create();
    const odd = { ...document, id: 'other', status: 'live', name: 'Odd' };
    const saved = await saveCampaign(hub.parts, site, { id, document: odd, revision: 1 });
    expect(saved).toMatchObject({ ok: true, campaign: { id, status: 'draft', document: { id, status: 'draft' } } });
  });

  test('from an older version is refused with what is there now, and loses nothing', async () => {
    const { id, document } = await create();
    await saveCampaign(hub.parts, site, { id, document: { ...document, name: 'First' }, revision: 1 });
    const second = await saveCampaign(hub.parts, site, { id, document: { ...document, name: 'Second' }, revision: 1 });
    expect(second).toMatchObject({ ok: false, why: 'changed-meanwhile', current: { revision: 2, name: 'First' } });
    expect((await readCampaign(hub.parts, site, id))?.name).toBe('First');
  });

  test('again, when the first answer was lost on the way, gives that answer', async () => {
    const { id, document } = await create();
    const wish = { id, document: { ...document, name: 'Once' }, revision: 1 };
    const first = await saveCampaign(hub.parts, site, wish);
    expect(first).toMatchObject({ ok: true, campaign: { revision: 2 } });
    expect(await saveCampaign(hub.parts, site, wish)).toEqual(first);
  });

  test('at once by eight people has one winner, and tells the seven others', async () => {
    const { id, document } = await create();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        saveCampaign(hub.parts, site, { id, document: { ...document, name: `Version ${n}` }, revision: 1 }),
      ),
    );
    const won = answers.filter(({ ok }) => ok);
    expect(won).toHaveLength(1);
    const now = await readCampaign(hub.parts, site, id);
    expect(won[0]).toEqual({ ok: true, campaign: now, removed: [] });
    for (const lost of answers.filter(({ ok }) => !ok))
      expect(lost).toEqual({ ok: false, why: 'changed-meanwhile', current: now });
  });

  test('what is broken is refused with its problems, and what is not there is missing', async () => {
    const { id, document } = await create();
    const broken = await saveCampaign(hub.parts, site, { id, document: { ...document, priority: -1 }, revision: 1 });
    expect(broken).toMatchObject({ ok: false, why: 'invalid', problems: [{ path: 'priority' }] });
    const other = (await siteForTests(hub.parts, { domain: 'other.example' })).id;
    for (const [of, which] of [
      [site, 'nothing'],
      [other, id],
    ] as const)
      expect(await saveCampaign(hub.parts, of, { id: which, document, revision: 1 })).toEqual({
        ok: false,
        why: 'missing',
      });
  });
});

describe('the list', () => {
  test('is the site’s own, newest change first, without documents', async () => {
    const other = (await siteForTests(hub.parts, { domain: 'third.example' })).id;
    await create({ id: 'foreign' }, other);
    await create({ id: 'first', priority: 7, schedule: { until: '2027-01-01T00:00' } });
    hub.clock.pass(1000);
    await create({ id: 'second', format: { kind: 'bar' } });
    const { campaigns, total, counts } = await listCampaigns(hub.parts, site);
    expect(campaigns.map(({ id, format, priority }) => [id, format, priority])).toEqual([
      ['second', 'bar', 0],
      ['first', 'popup', 7],
    ]);
    expect(campaigns[1]).toMatchObject({
      schedule: { until: '2027-01-01T00:00' },
      updatedAt: '2026-11-24T12:00:00.000Z',
    });
    expect(campaigns[0]).not.toHaveProperty('document');
    expect([total, counts]).toEqual([2, { draft: 2, live: 0, paused: 0, archived: 0, deleted: 0 }]);
    hub.clock.pass(-1000);
  });

  test.each([
    ['black friday', ['black']],
    ['FRIDAY', ['black', 'good']],
    ['100%', ['percent']],
    ['a_b', ['under']],
    ['\\', []],
    ['percent', ['percent']],
    ['', ['black', 'good', 'percent', 'under']],
  ])('is searched by every word, in any case, and letter by letter: %s', async (search, ids) => {
    await create({ id: 'black', name: 'Black Friday' });
    await create({ id: 'good', name: 'Good friday' });
    await create({ id: 'percent', name: '100% wool' });
    await create({ id: 'under', name: 'a_b' });
    const { campaigns } = await listCampaigns(hub.parts, site, { search });
    expect(campaigns.map(({ id }) => id).sort()).toEqual(ids);
  });

  test('comes in pages', async () => {
    for (const id of ['a', 'b', 'c']) await create({ id });
    const list = await listCampaigns(hub.parts, site, { pageSize: 2, page: 2 });
    expect([list.campaigns.map(({ id }) => id), list.total, list.page, list.pages]).toEqual([['c'], 3, 2, 2]);
  });
});
