import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { campaignForTests } from '../../test/campaign-for-tests.ts';
import { publishCampaign } from '../campaigns/publish-campaign.ts';
import { createApiKey } from './create-api-key.ts';
import { eraseSite } from './erase-site.ts';
import { findSite } from './find-site.ts';
import { installSite } from './install-site.ts';
import { noteSetup } from './note-setup.ts';
import { readSettings } from './read-settings.ts';
import { readSiteSecret } from './read-site-secret.ts';
import { saveSettings } from './save-settings.ts';
import { replayJournal } from '../projector/replay-journal.ts';
import { emptySiteTables } from './site.store.ts';
import type { Site } from './site.ts';
import { uninstallSite } from './uninstall-site.ts';

let hub: TestHub;
let site: Site;
let shops = 0;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(async () => {
  site = await siteForTests(hub.parts, { domain: `shop-${++shops}.myshopify.com` });
});

describe('installing a site', () => {
  test('starts from what its platform says about it', () => {
    expect(site).toMatchObject({ platform: 'shopify', name: 'Tea', origins: ['https://tea.example'], setup: {} });
    expect(site.settings).toMatchObject({ id: site.id, timeZone: 'Europe/Berlin', locale: 'de' });
    expect(site.settings.consent.sources).toEqual(['shopify']);
    expect(site.settings.holdOut.seed).toBe(site.id);
  });

  test('takes what is no zone, no language and no origin for not given', async () => {
    const odd = { timeZone: 'Mars/Olympus', locale: '???', origins: ['nonsense', 'https://Tea.example/path'] };
    const found = await siteForTests(hub.parts, { domain: 'odd.example', platform: 'plain', ...odd });
    expect([found.settings.timeZone, found.settings.locale, found.origins]).toEqual([
      'UTC',
      'en',
      ['https://tea.example'],
    ]);
  });

  test('five times at once is once', async () => {
    const facts = {
      ...site,
      platform: 'shopify',
      domain: 'many.myshopify.com',
      timeZone: 'UTC',
      locale: 'en',
    } as const;
    const all = await Promise.all(Array.from({ length: 5 }, () => installSite(hub.parts, facts)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  });

  test('again keeps what its owner has set, takes the new name, and revives a site that had left', async () => {
    await saveSettings(hub.parts, site.id, { settings: { timeZone: 'Asia/Tokyo' } });
    await uninstallSite(hub.parts, site.id);
    expect((await findSite(hub.parts, { id: site.id }))?.uninstalledAt).toBe('2026-11-24T12:00:00.000Z');
    const again = await siteForTests(hub.parts, { domain: site.domain, name: 'Tea & Co' });
    expect([again.id, again.name, again.settings.timeZone]).toEqual([site.id, 'Tea & Co', 'Asia/Tokyo']);
    expect(again.uninstalledAt).toBeUndefined();
  });
});

test('a site is found by id and by domain, and its secret is in neither answer', async () => {
  const byId = await findSite(hub.parts, { id: site.id });
  expect(byId).toEqual(await findSite(hub.parts, { domain: site.domain }));
  const secret = await readSiteSecret(hub.parts, site.id);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(byId)).not.toContain(secret);
  expect(await findSite(hub.parts, { id: 'nobody' })).toBeUndefined();
});

describe('settings', () => {
  test('change group by group, and what was never set keeps its default', async () => {
    const saved = await saveSettings(hub.parts, site.id, {
      settings: { storage: { kind: 'local', days: 90 } },
      hubSettings: { leads: { doubleOptIn: true } },
    });
    expect(saved).toMatchObject({ ok: true, settings: { storage: { kind: 'local', days: 90 }, locale: 'de' } });
    const read = await readSettings(hub.parts, site.id);
    expect(read?.hubSettings).toMatchObject({ leads: { doubleOptIn: true, ipDays: 30 }, codes: { perHour: 100 } });
    expect(read?.settings.visitMinutes).toBe(30);
  });

  test('that cannot be are refused together, each where it stands, and nothing is saved', async () => {
    const saved = await saveSettings(hub.parts, site.id, {
      settings: { timeZone: 'Mars/Olympus', visitMinutes: 20, id: 'other' },
      hubSettings: { attribution: { windowDays: 0 } },
    });
    expect(saved).toMatchObject({ ok: false, why: 'invalid' });
    const paths = !saved.ok && saved.why === 'invalid' ? saved.problems.map(({ path }) => path) : [];
    expect(paths.sort()).toEqual(['hubSettings.attribution.windowDays', 'settings.id', 'settings.timeZone']);
    expect((await readSettings(hub.parts, site.id))?.settings.visitMinutes).toBe(30);
  });

  test('of two people who change different groups at once are both kept', async () => {
    await Promise.all([
      saveSettings(hub.parts, site.id, { settings: { visitMinutes: 20 } }),
      saveSettings(hub.parts, site.id, { settings: { locale: 'fr' } }),
      saveSettings(hub.parts, site.id, { hubSettings: { codes: { perHour: 7 } } }),
    ]);
    const read = await readSettings(hub.parts, site.id);
    expect([read?.settings.visitMinutes, read?.settings.locale, read?.hubSettings.codes.perHour]).toEqual([
      20,
      'fr',
      7,
    ]);
  });

  test('of a site nobody knows are missing', async () => {
    expect(await readSettings(hub.parts, 'nobody')).toBeUndefined();
    expect(await saveSettings(hub.parts, 'nobody', {})).toEqual({ ok: false, why: 'missing' });
  });
});

test('a step of the set-up guide keeps its first moment until it is taken back', async () => {
  await noteSetup(hub.parts, site.id, 'embed');
  hub.clock.pass(60_000);
  await Promise.all([noteSetup(hub.parts, site.id, 'embed'), noteSetup(hub.parts, site.id, 'privacy')]);
  const setup = { embed: '2026-11-24T12:00:00.000Z', privacy: '2026-11-24T12:01:00.000Z' };
  expect((await findSite(hub.parts, { id: site.id }))?.setup).toEqual(setup);
  await noteSetup(hub.parts, site.id, 'embed', false);
  expect((await findSite(hub.parts, { id: site.id }))?.setup).toEqual({ privacy: setup.privacy });
  hub.clock.pass(-60_000);
});

test('an erased site leaves no row in any table but its tombstone, also among the jobs, and its neighbour all of them', async () => {
  const { db } = hub.parts;
  const neighbour = await siteForTests(hub.parts, { domain: 'neighbour.myshopify.com' });
  for (const { id, domain } of [site, neighbour]) {
    await createCampaign(hub.parts, id, campaignForTests());
    await publishCampaign(hub.parts, id, { id: 'welcome' });
    await createApiKey(hub.parts, id, 'Agency');
    await db.counter.create({ data: { site: id, day: new Date(0), campaign: 'welcome' } });
    await db.rate.create({ data: { site: id, key: 'x', window: new Date(0), count: 1 } });
    await db.shopifySession.create({ data: { id: `offline_${domain}`, shop: domain, isOnline: false, state: '' } });
  }
  const tables = await db.$queryRaw<{ name: string }[]>`
    select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
    where table_schema in (current_schema(), 'jobs') and table_type = 'BASE TABLE' order by 1`;
  expect(tables.length).toBeGreaterThan(20);
  /** The tables in which a word stands anywhere, in whatever column. */
  const whereIs = async (word: string) => {
    const found = [];
    for (const { name } of tables)
      if (
        (
          await db.$queryRawUnsafe<unknown[]>(
            `select 1 from ${name} t where t::text like '%' || $1 || '%' limit 1`,
            word,
          )
        ).length
      )
        // prettier-ignore
        found.push(name.replace(/^.*\./, ''));
    return found;
  };
  const before = await whereIs(neighbour.id);
  expect(before).toEqual(
    expect.arrayContaining(['campaign', 'campaign_version', 'counter', 'publication', 'rate', 'site']),
  );
  expect(await whereIs(site.id)).toEqual(before);

  expect(await eraseSite(hub.parts, site.id)).toEqual({ is: 'erased' });
  expect(await eraseSite(hub.parts, site.id)).toEqual({ is: 'unknown' });
  expect(await whereIs(site.id)).toEqual(['tombstone']);
  expect(await whereIs(site.domain)).toEqual([]);
  expect(await whereIs(neighbour.id)).toEqual(before);

  // It comes back under its own id, as a site that has moved does: what the journal says of before is done.
  hub.clock.pass(1_000);
  await db.site.create({ data: { ...site, settings: {}, hubSettings: {}, setup: {}, secret: 's', createdAt: new Date(0), origins: [] } as never }); // prettier-ignore
  expect(await replayJournal(hub.parts)).toEqual({ ok: true });
  expect(await findSite(hub.parts, { id: site.id })).toBeDefined();
  // The clock was wrong by hours, and is set back.
  hub.clock.pass(-3 * 3_600_000);
  expect(await eraseSite(hub.parts, site.id, 'unused')).toEqual({ is: 'erased' });
  expect(await whereIs(site.id)).toEqual(['tombstone']);
  expect(await db.tombstone.findUnique({ where: { id: site.id } })).toMatchObject({ why: 'unused' });
  hub.clock.pass(3 * 3_600_000 - 1_000);
});

test('of a large site the most is taken out batch by batch, and of its neighbour nothing', async () => {
  const { db } = hub.parts;
  const count = (id: string) => db.counter.count({ where: { site: id } });
  for (const id of [site.id, 'neighbour'])
    await db.counter.createMany({
      data: Array.from({ length: 7 }, (_, at) => ({ site: id, day: new Date(at * 86_400_000), campaign: 'c' })),
    });
  await emptySiteTables(db, site.id, 3);
  expect([await count(site.id), await count('neighbour')]).toEqual([0, 7]);
});

test('where the journal takes nothing, a site is left whole', async () => {
  const journal = { ...hub.parts.journal, append: async () => ({ ok: false, why: 'full' }) as const };
  await expect(eraseSite({ ...hub.parts, journal }, site.id)).rejects.toThrow('full');
  expect(await findSite(hub.parts, { id: site.id })).toBeDefined();
});
