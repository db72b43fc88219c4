import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../bench/measure-page.ts';
import { unpackRecord } from '../src/memory/pack.ts';
import { openStage } from './stage.ts';
import type { CampaignPart, Scene, SceneOptions, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  // What is played here is told from tab to tab.
  stage = await openStage({ hasProcesses: true });
});
afterAll(() => stage.close());

const close = { name: 'Close' } as const;
const at = (path: string) => ({ attribute: 'page.path', is: 'equals', value: path }) as const;
const nobody: CampaignPart = { id: 'nobody', audience: at('/nowhere') };
const offer: CampaignPart = { id: 'offer', format: 'slide-in', audience: at('/offer') };

/** The names of what a page fetched of ours. */
const filesOf = async (page: Scene['page']): Promise<readonly string[]> =>
  (await listFiles(page)).map(({ file }) => file.replace(/-[0-9a-f]{6}\.js$/, ''));
const readMemory = async (scene: Scene) => unpackRecord((await scene.storage()).cookies['beckon'])?.memory;

/** A visitor who said yes on the page before, in front of a page where nothing matches: the record was glanced at. */
async function begin(options: SceneOptions): Promise<Scene> {
  const scene = await stage.scene(options);
  await scene.visit('/');
  await scene.settle();
  await scene.visit('/plain');
  await scene.settle();
  expect(await filesOf(scene.page)).not.toContain('record');
  return scene;
}

describe('where nothing matches, a glance at the record is enough', () => {
  test('and what is kept there is known as soon as it matters', async () => {
    const gold: CampaignPart = {
      id: 'gold',
      audience: { all: [at('/offer'), { attribute: 'own.tier', is: 'equals', value: 'gold' }] },
    };
    const scene = await stage.scene({ campaigns: [gold, { ...offer, frequency: { again: { kind: 'once' } } }] });
    await scene.visit('/');
    await scene.page.evaluate(`beckon('properties', { tier: 'gold' })`);
    await scene.settle();
    await scene.visit('/offer');
    await scene.campaign('gold').getByRole('button', close).click();
    await scene.settle();
    await scene.visit('/plain');
    await scene.settle();
    expect(await readMemory(scene)).toMatchObject({ pages: 3, own: { tier: 'gold' }, campaigns: { gold: {} } });
    await scene.expectQuiet();
    await scene.close();
  });

  test.each([
    ['visits', { attribute: 'visitor.visits', is: 'atLeast', value: 1 }],
    ['the site’s own attributes', { attribute: 'own.tier', is: 'equals', value: 'gold' }],
    ['purchases', { attribute: 'customer.orders', is: 'atLeast', value: 1 }],
  ] as const)('also where an audience asks for %s, unless that is what it comes down to', async (_, remembered) => {
    const gold: CampaignPart = { id: 'gold', audience: { all: [at('/offer'), remembered] } };
    const scene = await begin({ campaigns: [gold] });
    expect(await filesOf(scene.page)).toEqual(['loader.js', 'engine']);
    await scene.page.evaluate(`beckon('properties', { tier: 'gold' })`);
    await scene.settle();
    await scene.visit('/other');
    await scene.settle();
    expect(await filesOf(scene.page)).toEqual(['loader.js', 'engine']);
    await scene.visit('/offer');
    await scene.settle();
    expect(await filesOf(scene.page)).toContain('record');
    expect(await scene.campaign('gold').count()).toBe(remembered.attribute === 'customer.orders' ? 0 : 1);
    await scene.expectQuiet();
    await scene.close();
  });

  test('what was closed before such pages stays closed after them', async () => {
    const scene = await stage.scene({ campaigns: [{ ...offer, frequency: { again: { kind: 'once' } } }] });
    await scene.visit('/offer');
    await scene.campaign('offer').getByRole('button', close).click();
    for (const path of ['/a', '/b']) {
      await scene.visit(path);
      await scene.settle();
      expect(await filesOf(scene.page)).toEqual(['loader.js', 'engine']);
    }
    await scene.visit('/offer');
    await scene.settle();
    expect(await scene.campaign('offer').count()).toBe(0);
    expect(await readMemory(scene)).toMatchObject({ pages: 4, paths: ['/offer', '/a', '/b', '/offer'] });
    await scene.expectQuiet();
    await scene.close();
  });

  test('however many pages there are: each is counted, and only the last ten paths are kept', async () => {
    const scene = await begin({ campaigns: [nobody] });
    for (let page = 2; page < 16; page++) {
      await scene.visit(`/page-${page}`);
      await scene.settle();
      expect(await filesOf(scene.page)).toEqual(['loader.js', 'engine']);
    }
    const memory = await readMemory(scene);
    expect(memory).toMatchObject({ pages: 16, pagesThisVisit: 16, visits: 1 });
    expect(memory?.paths).toEqual(Array.from({ length: 10 }, (_, index) => `/page-${index + 6}`));
    expect((await scene.storage()).cookies['beckon']?.length).toBeLessThan(250);
    await scene.expectQuiet();
    await scene.close();
  });

  test.each(['local', 'session'] as const)(
    'also where the record lies in a storage of the browser: %s',
    async (kind) => {
      const once = { frequency: { again: { kind: 'once' } } } as const;
      const scene = await stage.scene({
        campaigns: [nobody, { ...offer, ...once }],
        site: { storage: { kind, days: 30 } },
      });
      const read = async () => unpackRecord((await scene.storage())[kind]['beckon']?.split(';')[0])?.memory;
      for (const [index, path] of ['/', '/a', '/b'].entries()) {
        await scene.visit(path);
        await scene.settle();
        expect(await filesOf(scene.page)).toEqual(['loader.js', 'engine']);
        expect(await read()).toMatchObject({ pages: index + 1, visits: 1 });
        expect((await scene.storage()).cookies).toEqual({});
      }
      await scene.visit('/offer');
      await scene.campaign('offer').getByRole('button', close).click();
      await scene.visit('/offer');
      await scene.settle();
      expect(await scene.campaign('offer').count()).toBe(0);
      expect(await read()).toMatchObject({ pages: 5, paths: ['/', '/a', '/b', '/offer', '/offer'] });
      await scene.flushEvents();
      const about = scene.events().map(({ visitor, visit }) => `${visitor} ${visit}`);
      expect(new Set(about.slice(1)).size).toBe(1);
      expect((await read())?.visitor).toBe(scene.events().at(-1)?.visitor);
      await scene.expectQuiet();
      await scene.close();
    },
  );

  test('where nothing is kept there is nothing to read; windows speak to each other once something is shown', async () => {
    const site = { storage: { kind: 'none', days: 0 } } as const;
    const scene = await stage.scene({ campaigns: [nobody, offer], consent: 'pending', site });
    await scene.visit('/');
    await scene.settle();
    await scene.page.evaluate(`beckon('consent', 'granted')`);
    await scene.settle();
    expect(await filesOf(scene.page)).toEqual(['loader.js', 'engine']);
    await scene.flushEvents();
    expect(scene.eventsNamed('consent-changed')).toHaveLength(1);
    await scene.visit('/offer');
    await scene.page.evaluate(`beckon('consent', 'granted')`);
    await scene.campaign('offer').getByRole('button', close).waitFor();
    expect(await filesOf(scene.page)).toContain('record');
    expect(await scene.storage()).toEqual({ cookies: {}, local: {}, session: {} });
    expect(scene.events().filter(({ visitor }) => visitor)).toEqual([]);
    await scene.expectQuiet();
    await scene.close();
  });

  test('a browser that was closed since begins another visit', async () => {
    const scene = await begin({ campaigns: [nobody] });
    await scene.context.clearCookies({ name: 'beckon_open' });
    await scene.visit('/back');
    await scene.settle();
    expect(await filesOf(scene.page)).not.toContain('record');
    expect(await readMemory(scene)).toMatchObject({ visits: 2, pages: 3, pagesThisVisit: 1 });
    expect(Object.keys((await scene.storage()).cookies).sort()).toEqual(['beckon', 'beckon_open']);
    await scene.flushEvents();
    const visits = scene.eventsNamed('page-viewed').map(({ visit }) => visit);
    expect(visits[0]).toBe(visits[1]);
    expect(visits[2]).not.toBe(visits[1]);
    await scene.close();
  });

  test('a page of a shop that does not load pages counts each of them, and tells all in one message', async () => {
    const scene = await begin({ campaigns: [nobody] });
    for (const path of ['/one', '/two']) await scene.page.evaluate((to) => history.pushState(null, '', to), path);
    await scene.settle();
    expect(await filesOf(scene.page)).toEqual(['loader.js', 'engine']);
    expect((await readMemory(scene))?.paths?.slice(-2)).toEqual(['/one', '/two']);
    await scene.flushEvents();
    expect(scene.eventsNamed('page-viewed').map(({ data }) => new URL(String(data['url'])).pathname)).toEqual([
      '/',
      '/plain',
      '/one',
      '/two',
    ]);
    await scene.expectQuiet();
    await scene.close();
  });

  test('also on the first page of somebody whom the law lets be remembered: it is begun there', async () => {
    const scene = await stage.scene({ campaigns: [nobody], region: 'US-TX', consent: 'pending' });
    await scene.visit('/');
    await scene.settle();
    expect(await filesOf(scene.page)).toEqual(['loader.js', 'engine']);
    const first = await readMemory(scene);
    expect(first).toMatchObject({ visits: 1, pages: 1, pagesThisVisit: 1, paths: ['/'] });
    await scene.visit('/two');
    await scene.flushEvents();
    expect(await filesOf(scene.page)).toEqual(['loader.js', 'engine']);
    expect(await readMemory(scene)).toMatchObject({
      visitor: first?.visitor,
      visits: 1,
      pages: 2,
      paths: ['/', '/two'],
    });
    const told = scene.events().map(({ name, visitor, visit }) => [name, visitor, visit]);
    const who = [first?.visitor, first?.visitStartedAt?.toString(36)];
    expect(told).toEqual([
      ['consent-changed', ...who],
      ['page-viewed', ...who],
      ['page-viewed', ...who],
    ]);
    expect(scene.eventsNamed('consent-changed')[0]?.data).toEqual({
      preferences: 'granted',
      analytics: 'granted',
      marketing: 'granted',
      sale: 'granted',
      source: 'region',
    });
    await scene.expectQuiet();
    await scene.close();
  });

  test('also on the page of the answer: a record is begun with the page views before it, and the answer is told at once', async () => {
    const scene = await stage.scene({ campaigns: [nobody], consent: 'pending' });
    await scene.visit('/one');
    await scene.settle();
    await scene.page.evaluate(() => {
      history.pushState(null, '', '/two');
      document.documentElement.dataset['consentText'] = 'banner-3';
    });
    await scene.settle();
    expect((await scene.storage()).cookies).toEqual({});
    await scene.page.evaluate(`beckon('consent', { preferences: true, analytics: true, marketing: false })`);
    // No need to hide the page: it may be open for long.
    await expect.poll(() => scene.eventsNamed('consent-changed').length).toBe(1);
    expect(await filesOf(scene.page)).toEqual(['loader.js', 'engine']);
    const begun = unpackRecord((await scene.storage()).cookies['beckon']);
    expect(begun).toMatchObject({
      memory: { visits: 1, pages: 2, pagesThisVisit: 2, paths: ['/one', '/two'] },
      choice: { preferences: 'granted', analytics: 'granted', marketing: 'denied' },
    });
    const { visitor, visitStartedAt } = begun?.memory ?? {};
    expect(scene.eventsNamed('consent-changed')[0]).toMatchObject({
      visitor,
      visit: visitStartedAt?.toString(36),
      data: { preferences: 'granted', marketing: 'denied', source: 'site', text: 'banner-3' },
    });
    await scene.visit('/three');
    await scene.settle();
    expect(await readMemory(scene)).toMatchObject({ visitor, pages: 3, paths: ['/one', '/two', '/three'] });
    await scene.expectQuiet();
    await scene.close();
  });

  test('who takes a yes back and gives it again on one page is somebody else from then on', async () => {
    const scene = await stage.scene({ campaigns: [nobody], consent: 'pending' });
    await scene.visit('/');
    await scene.settle();
    await scene.page.evaluate(`beckon('consent', 'granted')`);
    const before = await readMemory(scene);
    expect(before?.visitor).toMatch(/^[\da-f]{32}$/);
    await scene.page.evaluate(`beckon('consent', 'denied')`);
    await scene.settle();
    expect(await readMemory(scene)).toBeUndefined();
    await scene.page.evaluate(`beckon('consent', 'granted')`);
    await scene.settle();
    const after = await readMemory(scene);
    expect(after?.visitor).toMatch(/^[\da-f]{32}$/);
    expect(after?.visitor).not.toBe(before?.visitor);
    await scene.flushEvents();
    expect(scene.eventsNamed('consent-changed').map(({ data, visitor }) => [data['analytics'], visitor])).toEqual([
      ['granted', before?.visitor],
      ['denied', before?.visitor],
      ['granted', after?.visitor],
    ]);
    await scene.expectQuiet();
    await scene.close();
  });

  test('two windows that are asked and answer both have one record, with the page views of both', async () => {
    const scene = await stage.scene({ campaigns: [nobody], consent: 'pending' });
    await scene.visit('/one');
    await scene.settle();
    const other = await scene.context.newPage();
    await other.goto(scene.origin + '/two');
    await scene.settle(other);
    await scene.page.evaluate(`beckon('consent', 'granted')`);
    await other.evaluate(`beckon('consent', 'granted')`);
    await scene.settle(other);
    expect(await readMemory(scene)).toMatchObject({ visits: 1, pages: 2, paths: ['/one', '/two'] });
    await scene.expectQuiet();
    await scene.close();
  });

  test('what only a banner remembers is nothing to read: after a no the page fetches no more than before it', async () => {
    const scene = await stage.scene({ campaigns: [nobody], consent: 'denied' });
    await scene.context.addCookies([{ name: 'beckon_consent', value: 'denied', url: scene.origin }]);
    await scene.visit('/');
    await scene.settle();
    expect(await filesOf(scene.page)).toEqual(['loader.js', 'engine']);
    expect((await scene.storage()).cookies).toEqual({ beckon_consent: 'denied' });
    await scene.expectQuiet();
    await scene.close();
  });

  test('a withdrawal empties everything at once, is told with who it was, and closes what another window shows', async () => {
    const scene = await begin({ campaigns: [{ ...offer, frequency: { withoutMemory: 'hold' } }] });
    const shown = await scene.context.newPage();
    await shown.goto(scene.origin + '/offer');
    await shown.locator('beckon-campaign').getByRole('button', close).waitFor();
    const visitor = (await readMemory(scene))?.visitor;
    expect(visitor).toMatch(/^[\da-f]{32}$/);
    await scene.page.evaluate(
      `localStorage.setItem('beckon_orders', '[]'); sessionStorage.setItem('beckon_sent', '[]')`,
    );
    const left = await scene.page.evaluate(`
      beckon('consent', 'denied');
      [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].join()`);
    expect(left).toBe('');
    await expect.poll(() => shown.locator('beckon-campaign').count()).toBe(0);
    await scene.settle();
    await scene.settle(shown);
    expect(await scene.storage()).toEqual({ cookies: {}, local: {}, session: {} });
    await scene.flushEvents();
    const answers = scene.eventsNamed('consent-changed').filter((event) => event.visitor === visitor);
    expect(answers.map(({ data }) => data['analytics'])).toEqual(['granted', 'denied']);
    expect(scene.eventsNamed('page-viewed').map(({ data }) => new URL(String(data['url'])).pathname)).not.toContain(
      '/plain',
    );
    await scene.close();
  });

  test('a refusal where the law would allow it is kept, and heard on the next page', async () => {
    const scene = await begin({ campaigns: [nobody], region: 'US-TX', consent: 'pending' });
    await scene.page.evaluate(`beckon('consent', 'denied')`);
    await expect.poll(async () => (await scene.storage()).cookies).toEqual({ beckon: '2nnnn...%%?' });
    const told = scene.events().length;
    await scene.visit('/next');
    await scene.flushEvents();
    expect(await filesOf(scene.page)).toEqual(['loader.js', 'engine']);
    expect((await scene.storage()).cookies).toEqual({ beckon: '2nnnn...%%?' });
    expect(
      scene
        .events()
        .slice(told)
        .filter(({ name }) => name === 'page-viewed'),
    ).toEqual([]);
    await scene.close();
  });

  test('somebody who is forgotten there is somebody else from then on', async () => {
    const scene = await begin({ campaigns: [nobody], region: 'US-TX', consent: 'pending' });
    const before = await readMemory(scene);
    await scene.page.evaluate(`beckon('forget')`);
    await scene.settle();
    await scene.visit('/next');
    await scene.settle();
    const after = await readMemory(scene);
    expect(after?.visitor).toMatch(/^[\da-f]{32}$/);
    expect(after?.visitor).not.toBe(before?.visitor);
    expect(after?.pages).toBeLessThan(3);
    expect(after?.paths).not.toContain('/plain');
    await scene.expectQuiet();
    await scene.close();
  });

  test('a visitor who deletes the cookie is not remembered, and the page says nothing more about them', async () => {
    const scene = await begin({ campaigns: [nobody], region: 'US-TX', consent: 'pending' });
    const before = await readMemory(scene);
    await scene.context.clearCookies();
    await scene.visit('/next');
    await scene.settle();
    expect((await readMemory(scene))?.visitor).not.toBe(before?.visitor);
    await scene.flushEvents();
    const views = scene.eventsNamed('page-viewed').filter(({ visitor }) => visitor === before?.visitor);
    expect(views.map(({ data }) => new URL(String(data['url'])).pathname)).not.toContain('/next');
    await scene.close();
  });

  test('another purpose that is allowed there is kept and told', async () => {
    const scene = await stage.scene({
      campaigns: [nobody],
      consent: { preferences: 'granted', analytics: 'granted', marketing: 'denied' },
    });
    await scene.visit('/');
    await scene.settle();
    await scene.visit('/plain');
    await scene.settle();
    await scene.page.evaluate(`beckon('consent', { marketing: 'granted' })`);
    await scene.flushEvents();
    const kept = unpackRecord((await scene.storage()).cookies['beckon']);
    expect(kept?.choice?.marketing).toBe('granted');
    expect(kept?.memory?.pages).toBe(2);
    expect(scene.eventsNamed('consent-changed').map(({ data }) => data['marketing'])).toEqual(['denied', 'granted']);
    await scene.expectQuiet();
    await scene.close();
  });

  test('explain knows the whole of it', async () => {
    const scene = await begin({
      campaigns: [{ id: 'often', name: 'Often', audience: { attribute: 'page.path', is: 'equals', value: '/x' } }],
    });
    const sentences = await scene.page.evaluate(`beckon('explain')`);
    expect(sentences).toEqual([expect.stringMatching(/^Often: /)]);
    await expect.poll(() => scene.page.locator('beckon-panel').count()).toBe(1);
    expect(await filesOf(scene.page)).toContain('record');
    expect(await readMemory(scene)).toMatchObject({ pages: 2 });
    await scene.expectQuiet();
    await scene.close();
  });

  test.each(['local', 'session'] as const)(
    'only in the cookie: a site that keeps it in %s storage reads all of it',
    async (kind) => {
      const scene = await stage.scene({ campaigns: [nobody], site: { storage: { kind, days: 10 } } });
      for (const path of ['/', '/two', '/three']) {
        await scene.visit(path);
        await scene.settle();
      }
      const { cookies, local, session } = await scene.storage();
      expect(cookies).toEqual({});
      const text = { local, session }[kind]['beckon']?.replace(/^\d+:/, '');
      expect(unpackRecord(text)?.memory).toMatchObject({ pages: 3 });
      await scene.expectQuiet();
      await scene.close();
    },
  );
});
