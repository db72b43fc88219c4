import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scrollToRest } from './scroll-to-rest.ts';
import { openStage, type Scene, type SceneOptions, type Stage } from './stage.ts';

let stage: Stage;
/** The browser as people have it: it also counts what moves in the frame in which a script scrolls. */
let asPeopleHaveIt: Stage;
beforeAll(async () => {
  stage = await openStage();
  asPeopleHaveIt = await openStage({ hasBackForwardCache: true });
});
afterAll(() => Promise.all([stage.close(), asPeopleHaveIt.close()]));

const format = { kind: 'bar', edge: 'top', sticks: false, pushes: true, height: 64, closable: true } as const;
const bar = { id: 'bar', format, frequency: { afterClose: 'never' } } as const;

const open = async (options: SceneOptions = {}, on = stage) => {
  const scene = await on.scene({ campaigns: [bar], ...options });
  await scene.visit();
  return scene;
};

/** Is shown on the shop's own pages, and makes its room itself. */
const ownBar = { ...bar, audience: { all: [{ attribute: 'page.path', is: 'startsWith', value: '/' }] } } as const;
const findHero = (scene: Scene) => scene.page.locator('#hero').evaluate((it) => it.getBoundingClientRect().top);

/** How far down the page begins. */
const findBegin = (scene: Scene) => scene.page.evaluate(() => document.body.getBoundingClientRect().top + scrollY);

/** The bar is waited for, for a while. */
async function scrollUntilGivenBack(scene: Scene, begin: number): Promise<void> {
  const hero = (await findHero(scene)) + (await scene.page.evaluate(() => scrollY));
  for (let top = 300; (await findBegin(scene)) === begin; top++) {
    await scrollToRest(scene, top);
    expect(await findHero(scene)).toBe(hero - top);
    await scene.page.waitForTimeout(100);
  }
  expect(await findBegin(scene)).toBe(begin - 64);
}

describe('a page that keeps room for a bar', () => {
  test.each(['bare', 'shopify', 'wordpress', 'hostile'] as const)(
    'shaped like %s has it before anything is painted, and the bar comes into it',
    async (fixture) => {
      const scene = await open({ fixture });
      const begin = await findBegin(scene);
      await scene.settle();
      const box = await scene.campaign('bar').getByRole('region').boundingBox();
      expect(box?.y).toBe(0);
      expect(box?.height).toBe(64);
      expect(begin).toBeGreaterThanOrEqual(64);
      expect(await findBegin(scene)).toBe(begin);
      expect(await scene.layoutShift()).toBe(0);
      if (fixture !== 'hostile') await scene.expectQuiet();
      expect(await scene.cspViolations()).toEqual([]);
      await scene.close();
    },
  );

  test('is on a phone as high as the bar is to be there, and as elsewhere once that is turned', async () => {
    const scene = await open({ campaigns: [{ ...bar, format: { ...format, phoneHeight: 110 } }], isPhone: true });
    const begin = await findBegin(scene);
    await scene.settle();
    const region = scene.campaign('bar').getByRole('region');
    expect((await region.boundingBox())?.height).toBe(110);
    expect(begin).toBeGreaterThanOrEqual(110);
    expect(await findBegin(scene)).toBe(begin);
    await scene.page.setViewportSize({ width: 844, height: 390 });
    await expect.poll(() => findBegin(scene)).toBe(begin - 46);
    expect((await region.boundingBox())?.height).toBe(64);
    expect(await scene.layoutShift()).toBe(0);
    await scene.expectQuiet();
    await scene.close();
  });

  test.each(['position: relative', 'transform: translateZ(0)'])(
    'has the bar in it, as wide as the window, where its body has %s',
    async (style) => {
      const initScript = `new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        document.body.style.cssText = '${style}; margin-inline: 100px';
      }).observe(document, { childList: true, subtree: true })`;
      const scene = await open({ initScript });
      await scene.settle();
      const box = await scene.campaign('bar').getByRole('region').boundingBox();
      const width = await scene.page.evaluate(() => document.documentElement.clientWidth);
      expect(box).toEqual({ x: 0, y: 0, width, height: 64 });
      expect(await scene.layoutShift()).toBe(0);
      await scene.expectQuiet();
      await scene.close();
    },
  );

  test('has more of it, unseen, where the bar became higher than was foreseen, and none once it is closed', async () => {
    const scene = await open({}, asPeopleHaveIt);
    const begin = await findBegin(scene);
    await scene.settle();
    const region = scene.campaign('bar').getByRole('region');
    const higher = await region.evaluate((it: HTMLElement) => {
      it.querySelector('.scroll')!.append('Two lines, or three. '.repeat(40));
      return it.offsetHeight - 64;
    });
    expect(higher).toBeGreaterThan(0);
    await scrollToRest(scene, 1);
    const ofItself = await scene.layoutShift();
    await scrollToRest(scene, 0);
    const hero = await findHero(scene);
    await scrollToRest(scene, 500);
    expect(await findHero(scene)).toBe(hero - 500);
    expect(await findBegin(scene)).toBe(begin + higher);
    await scrollToRest(scene, 0);
    expect(await scene.layoutShift()).toBe(ofItself);
    await scene.campaign('bar').getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => findBegin(scene)).toBe(begin - 64);
    await expect.poll(() => scene.campaign('bar').count()).toBe(0);
    await scrollToRest(scene, 500);
    expect(await findBegin(scene)).toBe(begin - 64);
    await scene.expectQuiet();
    await scene.close();
  });

  test('closes up when the visitor closes the bar, and has no room on the next', async () => {
    const scene = await open();
    const begin = await findBegin(scene);
    await scene.settle();
    await scene.campaign('bar').getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => findBegin(scene)).toBe(begin - 64);
    await scene.flushEvents();
    await scene.visit('/other');
    expect(await findBegin(scene)).toBe(begin - 64);
    await scene.settle();
    expect(await scene.campaign('bar').count()).toBe(0);
    expect(await scene.layoutShift()).toBe(0);
    await scene.expectQuiet();
    await scene.close();
  });

  test('has it again where nothing may be remembered, and leaves nothing behind', async () => {
    const scene = await open({ consent: 'denied' });
    const begin = await findBegin(scene);
    await scene.settle();
    await scene.campaign('bar').getByRole('button', { name: 'Close' }).click();
    await scene.visit('/other');
    expect(await findBegin(scene)).toBe(begin);
    await scene.settle();
    expect(await scene.campaign('bar').count()).toBe(1);
    expect(scene.events()).toEqual([]);
    const { cookies, ...stores } = await scene.storage();
    expect(Object.keys(cookies).filter((name) => name !== 'beckon')).toEqual([]);
    expect(stores).toEqual({ local: {}, session: {} });
    await scene.close();
  });

  test('gives it back unseen where the tag does not come', async () => {
    const scene = await open({ scripts: { '/beckon/loader.js': '' } }, asPeopleHaveIt);
    const begin = await findBegin(scene);
    const hero = await findHero(scene);
    await scrollToRest(scene, 30);
    expect(await findBegin(scene)).toBe(begin);
    await scrollUntilGivenBack(scene, begin);
    await scrollToRest(scene, 0);
    expect(await findHero(scene)).toBe(hero - 64);
    expect(await scene.layoutShift()).toBe(0);
    await scene.close();
  });

  test.each<[string, SceneOptions, (scene: Scene) => Promise<unknown>]>([
    [
      'where the page refused the bar, and something else of ours stands there',
      {
        campaigns: [bar, { id: 'aside', format: 'slide-in' }],
        initScript: `window.beckon = function () { (beckon.q = beckon.q || []).push(arguments) };
          beckon('listen', 'before-popup-display', 'bar', (event) => event.preventDefault())`,
      },
      (scene) => scene.campaign('aside').getByRole('link', { name: 'Go' }).waitFor(),
    ],
    [
      'when it comes back from the back/forward cache, and the bar was closed meanwhile',
      {},
      async (scene) => {
        await scene.page.evaluate(`addEventListener('pageshow', () => (window.isBack = true))`);
        await scrollToRest(scene, 300);
        await scrollToRest(scene, 0);
        await scene.visit('/other');
        await scene.campaign('bar').getByRole('button', { name: 'Close' }).click();
        await expect.poll(() => scene.campaign('bar').count()).toBe(0);
        // Not `goBack`: it waits for a load that a page out of the cache does not have.
        await scene.page.evaluate(() => history.back());
        await scene.page.waitForFunction(`window.isBack`);
      },
    ],
    [
      'on the next page of a single-page shop, which has no bar',
      { campaigns: [{ ...ownBar, audience: { all: [{ attribute: 'page.path', is: 'equals', value: '/' }] } }] },
      async (scene) => {
        await scrollToRest(scene, 300);
        await scrollToRest(scene, 0);
        await scene.page.evaluate(`history.pushState({}, '', '/about')`);
      },
    ],
    [
      'when the bar is gone for want of consent',
      { campaigns: [{ ...bar, needs: ['preferences'] }] },
      async (scene) => {
        await scrollToRest(scene, 300);
        await scrollToRest(scene, 0);
        await scene.page.evaluate(`beckon('consent', 'denied')`);
      },
    ],
  ])('gives it back unseen %s', async (_, options, act) => {
    const without = await open({ campaigns: [] });
    const begin = await findBegin(without);
    await without.close();
    const scene = await open(options, asPeopleHaveIt);
    await scene.settle();
    await act(scene);
    await expect.poll(() => scene.campaign('bar').count()).toBe(0);
    expect(await findBegin(scene)).toBe(begin + 64);
    const hero = await findHero(scene);
    await scrollUntilGivenBack(scene, begin + 64);
    await scrollToRest(scene, 0);
    expect(await findHero(scene)).toBe(hero - 64);
    expect(await scene.layoutShift()).toBe(0);
    await scene.close();
  });

  test('has it for a bar that comes after the page, loaded again, is scrolled to where it was', async () => {
    const scene = await open({}, asPeopleHaveIt);
    const begin = await findBegin(scene);
    await scrollToRest(scene, 300);
    await scene.page.reload();
    await scene.settle();
    await expect.poll(() => scene.campaign('bar').count()).toBe(1);
    expect(await scene.page.evaluate(() => scrollY)).toBe(300);
    expect(await findBegin(scene)).toBe(begin);
    expect(await scene.layoutShift()).toBe(0);
    await scene.close();
  });

  test('gives it back before it is seen, where the bar was closed after the page was rendered ahead', async () => {
    const initScript = `if (location.pathname === '/ahead') {
      let isAhead = true;
      Object.defineProperty(document, 'prerendering', { get: () => isAhead });
      window.activate = () => { isAhead = false; document.dispatchEvent(new Event('prerenderingchange')) };
    }`;
    const scene = await open({ initScript }, asPeopleHaveIt);
    const begin = await findBegin(scene);
    const ahead = await scene.context.newPage();
    await ahead.goto(`${scene.origin}/ahead`);
    const find = () => ahead.evaluate(() => document.body.getBoundingClientRect().top);
    expect(await find()).toBe(begin);
    await scene.campaign('bar').getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => findBegin(scene)).toBe(begin - 64);
    await ahead.evaluate(`activate()`);
    expect(await find()).toBe(begin - 64);
    await scene.settle(ahead);
    expect(await ahead.locator('beckon-campaign').count()).toBe(0);
    await scene.close();
  });

  test.each([
    ['that it had from the start', bar],
    ['that the bar made', ownBar],
  ])('has it as high as the bar on a phone that is turned, %s', async (_, campaign) => {
    const upright = { width: 390, height: 844 };
    const lying = { width: 844, height: 390 };
    const text = 'Free shipping on all orders over fifty euros. '.repeat(3);
    const content = { label: 'Bar', steps: [{ id: 'one', blocks: [{ kind: 'text', id: 'text', text: [{ tag: 'p', children: [text] }] }] }] } as const; // prettier-ignore
    const scene = await open({ campaigns: [{ ...campaign, content }], viewport: lying });
    await scene.settle();
    const find = () =>
      scene.page.evaluate(() => {
        const region = document.querySelector('beckon-campaign')!.shadowRoot!.querySelector<HTMLElement>('[role=region]')!; // prettier-ignore
        return { bar: region.offsetHeight, room: parseFloat(getComputedStyle(document.documentElement).paddingTop) };
      });
    await scrollToRest(scene, 300);
    await scrollToRest(scene, 0);
    const low = await find();
    expect(low.room).toBe(low.bar);
    await scene.page.setViewportSize(upright);
    await expect.poll(async () => (await find()).bar).toBeGreaterThan(low.bar);
    await expect.poll(async () => (await find()).room).toBe((await find()).bar);
    await scrollToRest(scene, 500);
    await scene.page.setViewportSize(lying);
    await expect.poll(find).toEqual(low);
    expect(await scene.layoutShift()).toBe(0);
    await scene.close();
  });

  test('moves nothing in a theme in which everything glides', async () => {
    const initScript = `document.addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style');
      style.textContent = '* { transition: all 0.5s }';
      document.head.appendChild(style);
    })`;
    const scene = await open({ campaigns: [ownBar], initScript });
    await scene.settle();
    const hero = await findHero(scene);
    await scrollToRest(scene, 300);
    expect(await findHero(scene)).toBe(hero - 300);
    await scrollToRest(scene, 0);
    expect(await findHero(scene)).toBe(hero + 64);
    expect(await scene.layoutShift()).toBe(0);
    expect(await scene.page.evaluate(() => document.documentElement.style.transition)).toBe('');
    await scene.close();
  });

  test.each([
    ['at its beginning', bar],
    ['at its end', { ...ownBar, format: { ...format, edge: 'bottom', sticks: true } }],
  ] as const)('prints without the room %s', async (_, campaign) => {
    const scene = await open({ campaigns: [campaign] });
    await scene.settle();
    const find = () => scene.page.evaluate(() => document.documentElement.scrollHeight);
    const height = await find();
    await scene.page.emulateMedia({ media: 'print' });
    await expect.poll(find).toBe(height - 64);
    await scene.page.emulateMedia({ media: null });
    await expect.poll(find).toBe(height);
    await scene.expectQuiet();
    await scene.close();
  });

  test('keeps none where the page is painted already: the bar lies over it', async () => {
    const without = await open({ campaigns: [] });
    const begin = await findBegin(without);
    await without.close();
    const initScript = () => {
      const paint = Object.assign(new PerformanceObserver(() => {}), { name: 'first-paint' }) as never;
      performance.getEntriesByType = (type) => (type === 'paint' ? [paint] : []);
    };
    const scene = await open({ initScript });
    expect(await findBegin(scene)).toBe(begin);
    await scene.settle();
    expect(await findBegin(scene)).toBe(begin);
    expect(await scene.campaign('bar').count()).toBe(1);
    await scene.close();
  });

  test('stays as it was for a page whose bar is not for everybody', async () => {
    const audience = { all: [{ attribute: 'page.path', is: 'equals', value: '/nowhere' }] } as const;
    const scene = await open({ campaigns: [{ ...bar, audience }] });
    expect(scene.snapshot?.room).toBeUndefined();
    await scene.settle();
    await scene.expectQuiet();
    await scene.close();
  });
});
