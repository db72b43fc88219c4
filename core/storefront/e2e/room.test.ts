import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scrollToRest } from './scroll-to-rest.ts';
import { openStage, type Scene, type SceneOptions, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await openStage()));
afterAll(() => stage.close());

const format = { kind: 'bar', edge: 'top', sticks: false, pushes: true, height: 64, closable: true } as const;
const bar = { id: 'bar', format, frequency: { afterClose: 'never' } } as const;

const open = async (options: SceneOptions = {}) => {
  const scene = await stage.scene({ campaigns: [bar], ...options });
  await scene.visit();
  return scene;
};

/** How far down the page begins. */
const findBegin = (scene: Scene) => scene.page.evaluate(() => document.body.getBoundingClientRect().top + scrollY);

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
    const scene = await open();
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
    const find = () => scene.page.locator('#hero').evaluate((it) => it.getBoundingClientRect().top);
    const hero = await find();
    await scrollToRest(scene, 500);
    expect(await find()).toBe(hero - 500);
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
    const scene = await open({ scripts: { '/beckon/loader.js': '' } });
    const begin = await findBegin(scene);
    const find = () => scene.page.locator('#hero').evaluate((it) => it.getBoundingClientRect().top);
    const hero = await find();
    await scrollToRest(scene, 30);
    expect(await findBegin(scene)).toBe(begin);
    await scrollToRest(scene, 300);
    expect(await find()).toBe(hero - 300);
    expect(await findBegin(scene)).toBe(begin - 64);
    await scrollToRest(scene, 0);
    expect(await find()).toBe(hero - 64);
    expect(await scene.layoutShift()).toBe(0);
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
