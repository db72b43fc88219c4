import { encodeBatch } from '@beckon/events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtures } from './fixtures/fixtures.ts';
import type { FixtureName } from './fixtures/fixtures.ts';
import { openStage } from './stage.ts';
import type { Scene, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A page without the tag: what the stage itself says and does must not be mistaken for the tag's doing. */
const withoutTag = { snapshot: null, consent: 'pending', headers: {} } as const;

describe.each(Object.keys(fixtures) as FixtureName[])('the %s page', (fixture) => {
  test('is quiet, still and accessible by itself', async () => {
    const scene = await stage.scene({ ...withoutTag, fixture });
    await scene.page.route('**/beckon/loader.js', (route) =>
      route.fulfill({ body: '', contentType: 'text/javascript' }),
    );
    await scene.visit('/');
    expect(await scene.layoutShift()).toBe(0);
    expect(await scene.axe()).toEqual([]);
    expect(await scene.storage()).toEqual({ cookies: {}, local: {}, session: {} });
    for (const id of ['add', 'hero', 'embed-here', 'far']) expect(await scene.page.locator(`#${id}`).count()).toBe(1);
    await scene.expectQuiet();
    await scene.close();
  });
});

describe('the stage notices', () => {
  test.each([
    ['a console line', () => console.warn('hello')],
    ['an error of the page', () => void setTimeout(() => { throw new Error('oops'); })], // prettier-ignore
    ['a foreign request', () => void fetch('https://elsewhere.example/pixel', { mode: 'no-cors' }).catch(() => {})],
    ['a forbidden style', () => document.body.setAttribute('style', 'color: red')],
  ])('%s', async (_, act) => {
    const scene = await stage.scene({ ...withoutTag, fixture: 'hostile' });
    await scene.page.route('**/beckon/loader.js', (route) =>
      route.fulfill({ body: '', contentType: 'text/javascript' }),
    );
    await scene.visit('/');
    await scene.page.evaluate(act);
    const isNoticed = () => scene.expectQuiet().then(() => '', String);
    await expect.poll(isNoticed).toContain('The page was to be quiet');
    await scene.close();
  });

  test('content that moves', async () => {
    const scene = await stage.scene(withoutTag);
    await scene.visit('/');
    await scene.page.evaluate(() => {
      const block = document.createElement('div');
      block.style.height = '200px';
      document.body.prepend(block);
    });
    await expect.poll(() => scene.layoutShift()).toBeGreaterThan(0.01);
    await scene.close();
  });

  test('a beacon that goes out when the page is hidden', async () => {
    const scene = await stage.scene(withoutTag);
    await scene.visit('/');
    const [body = ''] = encodeBatch([
      {
        id: '01890a5d-ac96-774b-bcce-b302099a8057',
        name: 'goal-reached',
        at: '2026-11-24T10:00:00Z',
        site: 'stage',
        purpose: 'analytics',
        data: { goal: 'order' },
      },
    ]);
    await scene.page.evaluate((body) => {
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') navigator.sendBeacon('/collect', body);
      });
    }, body);
    expect(scene.eventsNamed('goal-reached')).toHaveLength(0);
    await scene.flushEvents();
    expect(scene.eventsNamed('goal-reached')).toHaveLength(1);
    await scene.close();
  });
});

describe('a window that a visitor has left', () => {
  const lookAround = async ({ page }: Scene) => ({
    ...(await page.evaluate(async () => ({
      cookie: document.cookie,
      stored: [localStorage.length, sessionStorage.length, await indexedDB.databases(), await caches.keys()],
      name: window.name,
      pages: history.length,
      referrer: document.referrer,
      size: [innerWidth, innerHeight],
      isStill: matchMedia('(prefers-reduced-motion: reduce)').matches,
      isPrinted: matchMedia('print').matches,
      isMarked: 'mark' in window || 'tell' in window,
    }))),
    viewport: page.viewportSize(),
  });
  const newcomer = {
    cookie: '',
    stored: [0, 0, [], []],
    name: '',
    pages: 2,
    referrer: '',
    size: [1280, 720],
    isStill: false,
    isPrinted: false,
    isMarked: false,
    viewport: { width: 1280, height: 720 },
  };
  const contexts = () => stage.browser.contexts();

  test('is lent again, and nothing in it is of theirs', async () => {
    const first = await stage.scene({
      ...withoutTag,
      viewport: { width: 500, height: 400 },
      reducedMotion: true,
      initScript: 'window.mark = 1',
    });
    const { page } = first;
    await page.exposeFunction('tell', () => 0);
    await page.emulateMedia({ media: 'print' });
    await page.route('**/other', (route) => route.abort());
    await first.visit('/');
    await page.evaluate(async () => {
      document.cookie = 'theirs=1; max-age=1000';
      addEventListener('pagehide', () => (document.cookie = 'last=1'));
      localStorage.setItem('theirs', '1');
      sessionStorage.setItem('theirs', '1');
      await caches.open('theirs');
      await new Promise((resolve) => (indexedDB.open('theirs').onsuccess = resolve));
      window.name = 'theirs';
      for (const path of ['/one', '/two', '/three']) history.pushState({}, '', path);
      console.log('theirs');
    });
    await page.mouse.move(100, 100);
    await page.mouse.down();
    const opened = contexts();
    await first.close();
    expect(contexts()).toEqual(opened);

    const second = await stage.scene(withoutTag);
    expect(contexts()).toEqual(opened);
    await second.visit('/other');
    expect(await lookAround(second)).toEqual(newcomer);
    expect(await second.storage()).toEqual({ cookies: {}, local: {}, session: {} });
    expect(second.requests.map(({ url }) => url)).toContain(`${second.origin}/other`);
    expect(second.requests.filter(({ isForeign }) => isForeign)).toEqual([]);
    await second.expectQuiet();
    await first.close(); // Once more changes nothing.
    expect(contexts()).toEqual(opened);
    await second.close();
  });

  test.each<[string, (scene: Scene) => Promise<unknown>]>([
    ['reached for the context', ({ context }) => context.setOffline(true)],
    ['reached for the clock', ({ clock }) => clock.setFixedTime('2026-11-24T12:00:00Z')],
    ['spoke the browser’s own protocol', (scene) => scene.openSession()],
    ['opened a second page', ({ page }) => Promise.all([page.waitForEvent('popup'), page.evaluate(`void open('/other')`)])], // prettier-ignore
    ['asked another origin', ({ page }) => page.evaluate(`fetch('https://elsewhere.example/').catch(() => {})`)],
  ])('is nobody’s where they %s', async (_, act) => {
    const scene = await stage.scene(withoutTag);
    const own = contexts().find((it) => it.pages().some((page) => page === scene.page));
    await scene.visit('/');
    await act(scene);
    await scene.close();
    expect(contexts()).not.toContain(own);
    const next = await stage.scene(withoutTag);
    await next.visit('/');
    expect(await lookAround(next)).toEqual(newcomer);
    await next.close();
  });
});
