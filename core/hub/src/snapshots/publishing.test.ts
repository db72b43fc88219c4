import type { Snapshot } from '@beckon/engine';
import { contentHash } from '@beckon/engine';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { campaignForTests } from '../../test/campaign-for-tests.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { pauseCampaign } from '../campaigns/pause-campaign.ts';
import { publishCampaign } from '../campaigns/publish-campaign.ts';
import { readCampaign } from '../campaigns/read-campaign.ts';
import { saveCampaign } from '../campaigns/save-campaign.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';
import { saveSettings } from '../sites/save-settings.ts';
import type { Site } from '../sites/site.ts';
import { deleteCampaigns, undeleteCampaigns } from '../campaigns/delete-campaigns.ts';
import { listPublications } from './list-publications.ts';
import { publishSite } from './publish-site.ts';
import { readLiveSnapshot } from './read-live-snapshot.ts';
import { readPublishing } from './read-publishing.ts';
import { rollBackPublication } from './roll-back-publication.ts';

let hub: TestHub;
let site: Site;
let shops = 0;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(async () => {
  site = await siteForTests(hub.parts, { domain: `shop-${++shops}.example` });
});

async function make(id: string, given: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const created = await createCampaign(hub.parts, site.id, campaignForTests({ id, name: id, ...given }));
  if (!created.ok) throw new Error(JSON.stringify(created));
}
const publish = (id: string, revision?: number) => publishCampaign(hub.parts, site.id, { id, revision, by: 'Ada' });
const shown = async (): Promise<Snapshot> => (await readLiveSnapshot(hub.parts, site.id))!;
const shownIds = async () => (await shown()).campaigns.map(({ id }) => id);
async function rename(id: string, name: string): Promise<void> {
  const { document, revision } = (await readCampaign(hub.parts, site.id, id))!;
  const saved = await saveCampaign(hub.parts, site.id, { id, document: { ...document, name }, revision });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
}

describe('publishing a campaign', () => {
  test('puts it in the site’s snapshot, under the next number, and on its way to the shop', async () => {
    await make('welcome');
    const published = await publish('welcome');
    expect(published).toMatchObject({
      ok: true,
      campaign: { status: 'live', revision: 1, liveRevision: 1, document: { status: 'live' } },
      publication: { number: 1, by: 'Ada', delivery: 'waiting', campaigns: [{ id: 'welcome', revision: 1 }] },
    });
    const snapshot = await shown();
    const { hash, ...rest } = snapshot;
    expect([hash, contentHash(rest)]).toEqual([published.ok && published.publication.hash, hash]);
    expect(snapshot.site).toMatchObject({
      id: site.id,
      endpoints: { collect: 'https://hub.example/v1/collect', leads: 'https://hub.example/v1/leads' },
    });
  });

  test('leaves what is worked on later to the next time', async () => {
    await make('welcome');
    await publish('welcome');
    await rename('welcome', 'Later');
    await make('other');
    await publish('other');
    expect((await shown()).campaigns.map(({ name }) => name)).toEqual(['other', 'welcome']);
    expect(await readCampaign(hub.parts, site.id, 'welcome')).toMatchObject({
      revision: 2,
      liveRevision: 1,
      status: 'live',
    });
    await publish('welcome');
    expect((await shown()).campaigns.map(({ name }) => name)).toEqual(['other', 'Later']);
  });

  test('that somebody else saved meanwhile is not done unseen', async () => {
    await make('welcome');
    await rename('welcome', 'Theirs');
    expect(await publish('welcome', 1)).toMatchObject({
      ok: false,
      why: 'changed-meanwhile',
      current: { name: 'Theirs' },
    });
    expect(await shownIds()).toEqual([]);
  });

  test('that would harm visitors is blocked, and changes nothing', async () => {
    await make('pale', { theme: { colors: { background: '#ffffff', text: '#eeeeee' } } });
    const published = await publish('pale');
    expect(published).toMatchObject({ ok: false, why: 'blocked', findings: [{ severity: 'blocks' }] });
    expect(await readCampaign(hub.parts, site.id, 'pale')).toMatchObject({ status: 'draft' });
    expect(await readPublishing(hub.parts, site.id)).toEqual({ hasCarried: false });
  });

  test('of ten people at once loses none of the ten', async () => {
    const ids = Array.from({ length: 10 }, (_, n) => `campaign-${n}`);
    for (const id of ids) await make(id);
    const answers = await Promise.all(ids.map((id) => publish(id)));
    expect(answers.map(({ ok }) => ok)).toEqual(ids.map(() => true));
    expect(await shownIds()).toEqual(ids);
    const numbers = (await listPublications(hub.parts, site.id)).map(({ number }) => number);
    expect(numbers).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test('that is not there, or of another site, is missing', async () => {
    await make('welcome');
    const other = await siteForTests(hub.parts, { domain: 'elsewhere.example' });
    for (const of of [other.id, 'nobody'])
      expect(await publishCampaign(hub.parts, of, { id: 'welcome' })).toEqual({ ok: false, why: 'missing' });
  });
});

test('a snapshot holds no secret and nothing about people', async () => {
  await make('welcome');
  await publish('welcome');
  await hub.parts.db.campaign.updateMany({ where: { site: site.id }, data: { codes: { prefix: 'HIDDEN' } } });
  await saveSettings(hub.parts, site.id, { hubSettings: { codes: { perHour: 4242 } } }, 'Grace Hopper');
  await saveSettings(hub.parts, site.id, { settings: { visitMinutes: 31 } }, 'Grace Hopper');
  const text = JSON.stringify(await shown());
  const secret = await readSiteSecret(hub.parts, site.id);
  for (const hidden of [secret, 'HIDDEN', '4242', 'Grace', 'Ada', site.domain, 'postgres'])
    expect(text).not.toContain(hidden);
  const parts = ['attributes', 'campaigns', 'contents', 'hash', 'site', 'surePopup', 'version'];
  expect(Object.keys(await shown()).sort()).toEqual(parts);
});

describe('what is published twice', () => {
  test('is published once', async () => {
    await make('welcome');
    await publish('welcome');
    expect(await publishSite(hub.parts, site.id)).toMatchObject({ ok: true, isNew: false, publication: { number: 1 } });
    await rename('welcome', 'Other');
    await rename('welcome', 'welcome');
    expect(await publish('welcome')).toMatchObject({ ok: true, publication: { number: 1 } });
    expect(await readCampaign(hub.parts, site.id, 'welcome')).toMatchObject({ revision: 3, liveRevision: 3 });
  });

  test('is published again where its delivery had failed', async () => {
    await make('welcome');
    await publish('welcome');
    await hub.parts.db.publication.updateMany({ where: { site: site.id }, data: { delivery: 'failed' } });
    expect(await publishSite(hub.parts, site.id)).toMatchObject({ ok: true, isNew: true, publication: { number: 2 } });
  });
});

test('settings are published as soon as they are saved', async () => {
  await make('welcome');
  await publish('welcome');
  await saveSettings(hub.parts, site.id, { settings: { visitMinutes: 20 } }, 'Ada');
  expect((await shown()).site.visitMinutes).toBe(20);
  expect(await readPublishing(hub.parts, site.id)).toMatchObject({ last: { number: 2, by: 'Ada' } });
});

describe('a campaign leaves the site', () => {
  test('when it is paused, and comes back when it is published', async () => {
    await make('welcome');
    expect(await pauseCampaign(hub.parts, site.id, 'welcome')).toMatchObject({
      ok: true,
      campaign: { status: 'draft' },
    });
    await publish('welcome');
    const paused = await pauseCampaign(hub.parts, site.id, 'welcome', 'Ada');
    expect(paused).toMatchObject({
      ok: true,
      campaign: { status: 'paused' },
      publication: { number: 2, campaigns: [] },
    });
    expect(paused.ok && paused.campaign.liveRevision).toBeUndefined();
    expect(await shownIds()).toEqual([]);
    await publish('welcome');
    expect(await shownIds()).toEqual(['welcome']);
  });

  test('when it is deleted, and is live again when that is taken back', async () => {
    await make('welcome');
    await make('draft');
    await publish('welcome');
    const deleted = await deleteCampaigns(hub.parts, site.id, ['welcome', 'draft', 'nothing']);
    expect(deleted).toMatchObject({ ok: true, ids: expect.arrayContaining(['welcome', 'draft']) });
    expect(await shownIds()).toEqual([]);
    expect(await readCampaign(hub.parts, site.id, 'welcome')).toBeUndefined();
    expect(await undeleteCampaigns(hub.parts, site.id, ['welcome', 'draft'])).toMatchObject({ ok: true });
    expect(await shownIds()).toEqual(['welcome']);
    expect(await readCampaign(hub.parts, site.id, 'draft')).toMatchObject({ status: 'draft' });
  });
});

describe('rolling back a publication', () => {
  test('makes live again just what was live then, and keeps what is being worked on', async () => {
    await make('a');
    await make('b');
    await make('c');
    await publish('a');
    await publish('b');
    await rename('a', 'a, spoilt');
    await publish('a');
    await pauseCampaign(hub.parts, site.id, 'b');
    await publish('c');
    await deleteCampaigns(hub.parts, site.id, ['b']);
    const back = await rollBackPublication(hub.parts, site.id, 2, 'Ada');
    expect(back).toMatchObject({ ok: true, lost: [], publication: { by: 'Ada' } });
    expect((await shown()).campaigns.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(await readCampaign(hub.parts, site.id, 'a')).toMatchObject({
      name: 'a, spoilt',
      revision: 2,
      liveRevision: 1,
    });
    expect(await readCampaign(hub.parts, site.id, 'c')).toMatchObject({ status: 'paused' });
  });

  test('says which campaigns are gone for good, and leaves settings as they are', async () => {
    await make('a');
    await make('b');
    await publish('a');
    await publish('b');
    await saveSettings(hub.parts, site.id, { settings: { consent: { sources: ['shopify'], denyAll: true } } });
    await hub.parts.db.campaign.delete({ where: { site_id: { site: site.id, id: 'b' } } });
    expect(await rollBackPublication(hub.parts, site.id, 2)).toMatchObject({ ok: true, lost: ['b'] });
    expect((await shown()).site.consent.denyAll).toBe(true);
    expect(await shownIds()).toEqual(['a']);
  });

  test('that never was is missing', async () => {
    expect(await rollBackPublication(hub.parts, site.id, 7)).toEqual({ ok: false, why: 'missing' });
  });
});

describe('a site with more than fits', () => {
  const heavy = (kB: number) => {
    const text = { tag: 'p', attributes: {}, children: ['x'.repeat(980)] };
    const markup = Array.from({ length: kB }, () => text);
    return { content: { label: 'Heavy', steps: [{ id: 'start', blocks: [{ kind: 'html', id: 'html', markup }] }] } };
  };

  test('keeps the small contents in the snapshot, and the large ones at addresses that never change', async () => {
    for (const [id, kB] of [
      ['small', 1],
      ['middle', 49],
      ['large', 90],
    ] as const) {
      await make(id, heavy(kB));
      expect(await publish(id)).toMatchObject({ ok: true });
    }
    const snapshot = await shown();
    expect(Buffer.byteLength(JSON.stringify(snapshot))).toBeLessThanOrEqual(128_000);
    expect(snapshot.contentsAt).toBe('/apps/beckon/contents/');
    const addresses = snapshot.campaigns.map(({ id, contents }) => [
      id,
      Object.values(contents)[0]! in snapshot.contents,
    ]);
    expect(Object.fromEntries(addresses)).toEqual({ small: true, middle: true, large: false });

    const url = await hub.serve();
    const hash = Object.values(snapshot.campaigns.find(({ id }) => id === 'large')!.contents)[0]!;
    const file = await fetch(`${url}/v1/sites/${site.id}/contents/${hash}.json`);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('access-control-allow-origin')).toBe('*');
    expect(contentHash(await file.json())).toBe(hash);
    const elsewhere = (await (await fetch(`${url}/v1/sites/${site.id}/snapshot.json`)).json()) as Snapshot;
    expect(elsewhere).toEqual({ ...snapshot, contentsAt: `https://hub.example/v1/sites/${site.id}/contents/` });
  });

  test('that no shop stands before finds them at the hub’s own address', async () => {
    site = await siteForTests(hub.parts, { platform: 'wordpress', domain: `blog-${++shops}.example` });
    await make('huge', heavy(130));
    await publish('huge');
    expect((await shown()).contentsAt).toBe(`https://hub.example/v1/sites/${site.id}/contents/`);
  });

  test('is told which campaigns to shorten where not even the rules fit, and goes on showing what it showed', async () => {
    const audience = { any: Array.from({ length: 20 }, (_, n) => ({ attribute: 'page.path', is: 'in', value: Array.from({ length: 20 }, (_, m) => `/${n}/${m}/`.padEnd(110, 'x')) })) }; // prettier-ignore
    await make('long', { audience });
    await make('longer', { audience, priority: 1 });
    await make('longest', { audience, priority: 2 });
    await publish('long');
    await publish('longer');
    const refused = await publish('longest');
    expect(refused).toMatchObject({ ok: false, why: 'refused' });
    const [problem] = !refused.ok && refused.why === 'refused' ? refused.problems : [];
    expect(problem?.message).toMatch(
      /^The rules of all live campaigns together need \d+ kB, and your shop holds 128 kB\./,
    );
    expect(problem?.message).toContain('“longest”');
    expect(await shownIds()).toEqual(['longer', 'long']);
    expect(await readCampaign(hub.parts, site.id, 'longest')).toMatchObject({ status: 'draft' });
  });
});

describe('the snapshot’s address', () => {
  test('answers from any origin, and says nothing new as long as nothing is', async () => {
    await make('welcome');
    await publish('welcome');
    const at = `${await hub.serve()}/v1/sites/${site.id}/snapshot.json`;
    const first = await fetch(at);
    expect([first.status, first.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(first.headers.get('cache-control')).toContain('max-age=60');
    expect(await first.json()).toEqual(await shown());
    const etag = first.headers.get('etag')!;
    const again = await fetch(at, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await pauseCampaign(hub.parts, site.id, 'welcome');
    const changed = await fetch(at, { headers: { 'If-None-Match': etag } });
    expect([changed.status, ((await changed.json()) as Snapshot).campaigns]).toEqual([200, []]);
  });

  test('is empty before anything was published, and gone when the site is', async () => {
    const url = await hub.serve();
    const empty = (await (await fetch(`${url}/v1/sites/${site.id}/snapshot.json`)).json()) as Snapshot;
    expect([empty.site.id, empty.campaigns]).toEqual([site.id, []]);
    for (const path of ['nobody/snapshot.json', `${site.id}/contents/0123456789abcdef.json`, `${site.id}/contents/x`])
      expect((await fetch(`${url}/v1/sites/${path}`)).status).toBe(404);
  });
});
