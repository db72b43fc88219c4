import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { campaignForTests } from '../../test/campaign-for-tests.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { openDb } from '../platform/db.ts';
import { readLiveSnapshot } from '../snapshots/read-live-snapshot.ts';
import { archiveCampaign } from './archive-campaign.ts';
import { createCampaign } from './create-campaign.ts';
import { deleteCampaigns, undeleteCampaigns } from './delete-campaigns.ts';
import { duplicateCampaign } from './duplicate-campaign.ts';
import { exportCampaigns } from './export-campaigns.ts';
import { importCampaigns } from './import-campaigns.ts';
import { listCampaigns } from './list-campaigns.ts';
import { listVersions } from './list-versions.ts';
import { publishCampaign } from './publish-campaign.ts';
import { readCampaign } from './read-campaign.ts';
import { readVersion } from './read-version.ts';
import { restoreCampaign } from './restore-campaign.ts';
import { rollBackCampaign } from './roll-back-campaign.ts';
import { saveCampaign } from './save-campaign.ts';
import { cleanUp } from '../retention/clean-up.ts';

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

async function make(id = 'welcome', given: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const created = await createCampaign(hub.parts, site, campaignForTests({ id, ...given }), 'Ada');
  if (!created.ok) throw new Error(JSON.stringify(created));
}
async function rename(id: string, name: string, by?: string): Promise<void> {
  const { document, revision } = (await readCampaign(hub.parts, site, id))!;
  const saved = await saveCampaign(hub.parts, site, { id, document: { ...document, name }, revision, by });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
}
const shownNames = async () => (await readLiveSnapshot(hub.parts, site))?.campaigns.map(({ name }) => name);

describe('the history of a campaign', () => {
  test('has every save, with who, when, and what reached the site', async () => {
    await make();
    await publishCampaign(hub.parts, site, { id: 'welcome' });
    hub.clock.pass(1000);
    await rename('welcome', 'Second', 'Grace');
    expect(await listVersions(hub.parts, site, 'welcome')).toEqual([
      { revision: 2, savedAt: '2026-11-24T12:00:01.000Z', savedBy: 'Grace' },
      { revision: 1, savedAt: '2026-11-24T12:00:00.000Z', savedBy: 'Ada', published: 1 },
    ]);
    expect(await listVersions(hub.parts, site, 'welcome', { before: 2 })).toHaveLength(1);
    expect(await readVersion(hub.parts, site, 'welcome', 1)).toMatchObject({ name: 'Welcome' });
    expect(await readVersion(hub.parts, site, 'welcome', 3)).toBeUndefined();
    hub.clock.pass(-1000);
  });

  test('is gone back in by one step that loses nothing', async () => {
    await make();
    await rename('welcome', 'Spoilt');
    const back = await rollBackCampaign(hub.parts, site, { id: 'welcome', revision: 1, publish: false, by: 'Ada' });
    expect(back).toMatchObject({ ok: true, campaign: { name: 'Welcome', revision: 3, status: 'draft' } });
    expect((await listVersions(hub.parts, site, 'welcome'))[0]).toMatchObject({ revision: 3, restored: 1 });
    expect(await shownNames()).toEqual([]);
  });

  test('is gone back in and put live by one step too', async () => {
    await make();
    await publishCampaign(hub.parts, site, { id: 'welcome' });
    await rename('welcome', 'Spoilt');
    await publishCampaign(hub.parts, site, { id: 'welcome' });
    const back = await rollBackCampaign(hub.parts, site, { id: 'welcome', revision: 1, publish: true });
    expect(back).toMatchObject({ ok: true, campaign: { revision: 3, liveRevision: 3 }, publication: { number: 3 } });
    expect(await shownNames()).toEqual(['Welcome']);
  });

  test('is left alone where what is brought back may not be published', async () => {
    await make('welcome', { theme: { colors: { background: '#ffffff', text: '#eeeeee' } } });
    const { document } = (await readCampaign(hub.parts, site, 'welcome'))!;
    const mended = { ...document, theme: campaignForTests().theme };
    await saveCampaign(hub.parts, site, { id: 'welcome', document: mended, revision: 1 });
    const back = await rollBackCampaign(hub.parts, site, { id: 'welcome', revision: 1, publish: true });
    expect(back).toMatchObject({ ok: false, why: 'blocked' });
    expect(await readCampaign(hub.parts, site, 'welcome')).toMatchObject({ revision: 2 });
  });

  test('of another site is nobody’s business', async () => {
    await make();
    const other = (await siteForTests(hub.parts, { domain: 'other.example' })).id;
    expect(await listVersions(hub.parts, other, 'welcome')).toEqual([]);
    expect(await readVersion(hub.parts, other, 'welcome', 1)).toBeUndefined();
    const back = await rollBackCampaign(hub.parts, other, { id: 'welcome', revision: 1, publish: true });
    expect(back).toEqual({ ok: false, why: 'missing' });
  });
});

describe('a copy', () => {
  test('is a draft of its own name and id, with the terms of its codes', async () => {
    const experiment = {
      seed: 'first',
      variants: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
    };
    await make('welcome', { experiment });
    await publishCampaign(hub.parts, site, { id: 'welcome' });
    const codes = { prefix: 'TEA' };
    await hub.parts.db.campaign.updateMany({ where: { site, id: 'welcome' }, data: { codes } });
    const copied = await duplicateCampaign(hub.parts, site, 'welcome', { by: 'Ada' });
    expect(copied).toMatchObject({
      ok: true,
      campaign: { id: 'copy-of-welcome', name: 'Copy of Welcome', status: 'draft' },
    });
    const document = copied.ok ? copied.campaign.document : undefined;
    expect(document?.experiment?.variants).toHaveLength(2);
    expect(document?.experiment?.seed).not.toBe('first');
    const row = await hub.parts.db.campaign.findUnique({ where: { site_id: { site, id: 'copy-of-welcome' } } });
    expect(row?.codes).toEqual(codes);
  });

  test('of a copy has yet another id, in the words it is given, and a name that fits', async () => {
    await make('welcome', { name: 'W'.repeat(200) });
    const first = await duplicateCampaign(hub.parts, site, 'welcome', { name: 'Kopie' });
    const second = await duplicateCampaign(hub.parts, site, 'welcome', { name: 'Kopie' });
    const third = await duplicateCampaign(hub.parts, site, 'welcome');
    expect([first.ok, second.ok, third.ok]).toEqual([true, true, true]);
    expect((await listCampaigns(hub.parts, site)).total).toBe(4);
  });

  test('of nothing is none', async () => {
    expect(await duplicateCampaign(hub.parts, site, 'nothing')).toEqual({ ok: false, why: 'missing' });
  });
});

test('an archived campaign leaves the site and the list, and comes back as a draft', async () => {
  await make();
  await publishCampaign(hub.parts, site, { id: 'welcome' });
  expect(await archiveCampaign(hub.parts, site, 'welcome')).toMatchObject({
    ok: true,
    campaign: { status: 'archived' },
  });
  expect(await shownNames()).toEqual([]);
  expect((await listCampaigns(hub.parts, site)).total).toBe(0);
  expect(await listCampaigns(hub.parts, site, { status: 'archived' })).toMatchObject({
    total: 1,
    counts: { archived: 1 },
  });
  expect(await restoreCampaign(hub.parts, site, 'welcome')).toMatchObject({ ok: true, campaign: { status: 'draft' } });
  expect(await archiveCampaign(hub.parts, site, 'nothing')).toEqual({ ok: false, why: 'missing' });
});

describe('a deleted campaign', () => {
  test('is in no answer, cannot be changed, and comes back whole', async () => {
    await make();
    await rename('welcome', 'Second');
    const before = await readCampaign(hub.parts, site, 'welcome');
    expect(await deleteCampaigns(hub.parts, site, ['welcome'])).toEqual({ ok: true, ids: ['welcome'] });
    expect(await readCampaign(hub.parts, site, 'welcome')).toBeUndefined();
    expect(await exportCampaigns(hub.parts, site)).not.toContain('welcome');
    const [document, revision] = [before!.document, 2];
    expect(await saveCampaign(hub.parts, site, { id: 'welcome', document, revision })).toEqual({
      ok: false,
      why: 'missing',
    });
    expect(await publishCampaign(hub.parts, site, { id: 'welcome' })).toEqual({ ok: false, why: 'missing' });
    expect(await listCampaigns(hub.parts, site, { status: 'deleted' })).toMatchObject({
      total: 1,
      counts: { deleted: 1 },
    });
    await undeleteCampaigns(hub.parts, site, ['welcome']);
    expect(await readCampaign(hub.parts, site, 'welcome')).toEqual(before);
  });

  test('keeps its id to itself, so that undoing never meets a stranger', async () => {
    await make();
    await deleteCampaigns(hub.parts, site, ['welcome']);
    await make();
    await undeleteCampaigns(hub.parts, site, ['welcome']);
    expect((await listCampaigns(hub.parts, site)).total).toBe(2);
  });

  test('is gone for good after thirty days, versions and all, and not a day before', async () => {
    await make();
    await make('kept');
    await deleteCampaigns(hub.parts, site, ['welcome']);
    hub.clock.pass(30 * 86_400_000 - 1);
    await cleanUp(hub.parts);
    expect((await listCampaigns(hub.parts, site, { status: 'deleted' })).total).toBe(1);
    hub.clock.pass(1);
    await cleanUp(hub.parts);
    expect((await listCampaigns(hub.parts, site, { status: 'deleted' })).total).toBe(0);
    expect(await hub.parts.db.campaignVersion.count({ where: { site } })).toBe(1);
    hub.clock.pass(-30 * 86_400_000);
  });
});

test('custom HTML and formatted text are stored sanitised by whatever way they come, and what had to go is told', async () => {
  const script = { tag: 'script', children: ['alert(1)'] };
  const link = (href: string) => ({ tag: 'a', attributes: { href, onclick: 'alert(1)' }, children: ['Go'] });
  const content = (markup: readonly unknown[]) => ({
    label: 'Hello',
    steps: [{ id: 'start', blocks: [{ kind: 'html', id: 'own', markup }] }],
  });
  const bad = { ...campaignForTests({ id: 'bad' }), content: content(['Hi', script, link('javascript:alert(1)')]) };
  const clean = content(['Hi', { tag: 'a', children: ['Go'] }]);
  const path = 'content.steps.0.blocks.0.markup';
  const removed = ['script', 'address', 'handler'].map((what) => ({ path, what }));

  const created = await createCampaign(hub.parts, site, bad);
  expect(created).toMatchObject({ ok: true, campaign: { document: { content: clean } }, removed });
  const document = { ...bad, content: content([script, link('/sale')]) };
  const saved = await saveCampaign(hub.parts, site, { id: 'bad', document, revision: 1 });
  expect(saved).toMatchObject({ ok: true, removed: [removed[0], removed[2]] });
  expect((await readVersion(hub.parts, site, 'bad', 2))?.content).toMatchObject(
    content([{ tag: 'a', attributes: { href: '/sale' }, children: ['Go'] }]),
  );
  const file = JSON.stringify({ beckon: 1, campaigns: [bad] });
  expect(await importCampaigns(hub.parts, site, file)).toMatchObject({
    results: [{ ok: true, campaign: { document: { content: clean } }, removed }],
  });
  // What an older hub stored, or somebody wrote into the table.
  const owner = openDb(hub.urls.migrate, 1);
  await owner.campaignVersion.updateMany({
    where: { site, campaign: 'bad', revision: 1 },
    data: { document: JSON.parse(JSON.stringify(bad)) as object },
  });
  await owner.$disconnect();
  const back = await rollBackCampaign(hub.parts, site, { id: 'bad', revision: 1, publish: true });
  expect(back).toMatchObject({ ok: true, campaign: { document: { content: clean } }, removed });
  expect(JSON.stringify(await readLiveSnapshot(hub.parts, site))).not.toMatch(/script/);
});

describe('campaigns as a file', () => {
  test('travel from one site to another unchanged, but for being drafts', async () => {
    await make('b', { translations: { de: { heading: { text: 'Hallo' } } } });
    await make('a');
    await publishCampaign(hub.parts, site, { id: 'a' });
    const text = await exportCampaigns(hub.parts, site);
    expect(JSON.parse(text)).toMatchObject({ beckon: 1, campaigns: [{ id: 'a', status: 'live' }, { id: 'b' }] });
    const other = (await siteForTests(hub.parts, { domain: 'other.example' })).id;
    const imported = await importCampaigns(hub.parts, other, `\uFEFF${text}`);
    expect(imported).toMatchObject({
      ok: true,
      results: [{ ok: true, campaign: { id: 'a', status: 'draft' } }, { ok: true }],
    });
    expect(await exportCampaigns(hub.parts, other)).toBe(text.replace('"live"', '"draft"'));
  });

  test('hold only those that were asked for', async () => {
    await make('a');
    await make('b');
    expect(JSON.parse(await exportCampaigns(hub.parts, site, ['b', 'nothing']))).toMatchObject({
      campaigns: [{ id: 'b' }],
    });
  });

  test('that have problems are told with all of them, and the others are kept', async () => {
    await make('good');
    const good = campaignForTests({ id: 'good' });
    const campaigns = [good, { ...good, name: 'Bad', priority: -1, audience: { is: 'x' } }, 7, good];
    const imported = await importCampaigns(hub.parts, site, JSON.stringify({ beckon: 1, campaigns }));
    const results = imported.ok ? imported.results : [];
    expect(results.map(({ ok, name }) => [ok, name])).toEqual([
      [true, 'Welcome'],
      [false, 'Bad'],
      [false, 'No. 3'],
      [true, 'Welcome'],
    ]);
    const paths = results[1]!.ok ? [] : results[1]!.problems.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['priority', 'audience']));
    const ids = (await listCampaigns(hub.parts, site)).campaigns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  test.each([
    ['not JSON', '{', 'This is no JSON file, or it is damaged. Please export it anew.'],
    ['another tool’s', '{"popups":[]}', 'This is not a file of Beckon campaigns.'],
    ['a list', '[]', 'This is not a file of Beckon campaigns.'],
    ['from the future', '{"beckon":2,"campaigns":[]}', 'This file was written by a newer Beckon. Please update this one, then import it.'],
    ['empty', '{"beckon":1}', 'The list of campaigns is missing from this file.'],
    ['too long', `{"beckon":1,"campaigns":[${'1,'.repeat(1000)}1]}`, 'This file holds more than 1,000 campaigns. Please split it.'],
  ])('that are none are refused in words: %s', async (_, text, message) => {
    expect(await importCampaigns(hub.parts, site, text)).toEqual({ ok: false, problems: [{ path: '', message }] });
  }); // prettier-ignore
});
