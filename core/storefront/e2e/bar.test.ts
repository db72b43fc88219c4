import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scrollToRest } from './scroll-to-rest.ts';
import { formats, offer, page, text } from './show-content.ts';
import { eventually, openShows, type Shows } from './shows.ts';
import { openStage, type SceneOptions, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await openStage()));
afterAll(() => stage.close());

const open = (options?: SceneOptions): Promise<Shows> => openShows(stage, options);

describe('a bar', () => {
  test('that pushes takes only the space that was kept free', async () => {
    const keepFree = `new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      const slot = document.createElement('div');
      slot.setAttribute('data-beckon-reserve', 'top');
      slot.style.setProperty('min-height', '64px');
      document.body.insertBefore(slot, document.body.firstChild);
    }).observe(document, { childList: true, subtree: true })`;
    const { scene, ours, show } = await open({ initScript: keepFree });
    const topOf = () => scene.page.locator('header').evaluate((it) => it.getBoundingClientRect().top);
    const before = await topOf();
    await show({ ...formats.bar, pushes: true, sticks: false, height: 64 }, page([text]));
    expect(await topOf()).toBe(before);
    const box = await ours.getByRole('region').boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBeLessThanOrEqual(Math.round(before));
    expect(await scene.layoutShift()).toBe(0);
    await ours.getByRole('button', { name: 'Close' }).click();
    await eventually(topOf).toBe(before - 64);
    await scene.close();
  });

  test.each([
    [390, 844],
    [1280, 800],
  ])('that stays at the bottom of %d × %d covers neither bell, nor news, nor a handle', async (width, height) => {
    const { scene, ours, show, rest } = await open({ viewport: { width, height } });
    await show(formats.feed, offer, { id: 'news' });
    await show(formats.popup, { ...offer, tab: { text: 'Ten', side: 'bottom-start', when: 'first' } }, { id: 'ten' });
    const bell = ours.getByRole('button', { name: /^News/ });
    const handle = ours.getByRole('button', { name: 'Ten', exact: true });
    const endOf = async (it: typeof bell) => {
      await rest();
      const box = await it.boundingBox();
      return box!.y + box!.height;
    };
    const before = [await endOf(bell), await endOf(handle)];
    await show({ ...formats.bar, edge: 'bottom', height: 80 }, page([text]));
    const bar = ours.locator('.place.bottom');
    const top = height - 80;
    for (const it of [bell, handle]) expect(await endOf(it)).toBeLessThanOrEqual(top);
    expect(await scene.layoutShift()).toBe(0);
    await bell.click();
    expect(await endOf(ours.getByRole('dialog'))).toBeLessThanOrEqual(top);
    const news = await ours.locator('.row').boundingBox();
    const inFront = ([x, y]: number[]) => document.elementFromPoint(x!, y!)?.localName;
    expect(await scene.page.evaluate(inFront, [news!.x + 20, news!.y + news!.height / 2])).toBe('beckon-feed');
    await scene.page.keyboard.press('Escape');
    await bar.getByRole('button', { name: 'Close' }).click();
    await bar.waitFor({ state: 'detached' });
    // A bell grows under the pointer.
    await scene.page.mouse.move(0, 0);
    expect([await endOf(bell), await endOf(handle)]).toEqual(before);
    await scene.close();
  });

  test('that pushes lies over the page where nothing was kept free', async () => {
    const { scene, ours, show } = await open();
    const before = await scene.page.locator('header').boundingBox();
    await show({ ...formats.bar, pushes: true }, page([text]));
    expect(await scene.page.locator('header').boundingBox()).toEqual(before);
    await eventually(async () => (await ours.getByRole('region').boundingBox())?.y).toBe(0);
    await scene.close();
  });

  test.each([true, false])('that pushes (sticks: %s) takes its room once nothing is seen to move', async (sticks) => {
    const { scene, ours, show, rest } = await open();
    const find = (what: string) => scene.page.locator(what).evaluate((it) => it.getBoundingClientRect().top);
    const before = await find('header');
    await show({ ...formats.bar, pushes: true, sticks }, page([text]));
    await rest();
    await scrollToRest(scene, 20);
    expect(await find('header')).toBe(before - 20);
    await scrollToRest(scene, 400);
    // In view is what was in view: the page has grown above it.
    expect(await find('header')).toBe(before - 400);
    expect(await scene.page.evaluate(() => scrollY)).toBe(448);
    await scrollToRest(scene, 0);
    expect(await find('header')).toBe(before + 48);
    expect(await scene.layoutShift()).toBe(0);
    if (sticks) {
      await scrollToRest(scene, 300);
      const middle = await find('#far');
      await ours.getByRole('button', { name: 'Close' }).click();
      await scene.settle();
      expect(await find('#far')).toBe(middle);
    }
    await scene.close();
  });

  test('that pushes at the bottom has its room at the end of the page', async () => {
    const { scene, ours, show, rest } = await open();
    const length = () => scene.page.evaluate(() => document.documentElement.scrollHeight);
    const before = await length();
    await show({ ...formats.bar, edge: 'bottom', pushes: true, sticks: true }, page([text]));
    await rest();
    expect(await length()).toBe(before + 48);
    await scene.page.evaluate(() => scrollTo(0, 99_999));
    const [end, bar] = [await scene.page.locator('#far').boundingBox(), await ours.getByRole('region').boundingBox()];
    expect(end!.y + end!.height).toBeLessThanOrEqual(bar!.y);
    expect(await scene.layoutShift()).toBe(0);
    await ours.getByRole('button', { name: 'Close' }).click();
    await eventually(length).toBe(before);
    await scene.close();
  });

  test('that pushes at the bottom lies over a short page whose foot its room would move', async () => {
    const initScript = `new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.documentElement.style.cssText = 'box-sizing: border-box; height: 100%';
      document.body.style.cssText = 'box-sizing: border-box; min-height: 100%; margin: 0; display: flex; flex-direction: column';
      const style = document.createElement('style');
      style.textContent = 'main > * { display: none } main { flex: 1 } body::after { content: "The foot" }';
      document.head.appendChild(style);
    }).observe(document, { childList: true, subtree: true })`;
    const { scene, ours, show, rest } = await open({ initScript });
    const find = () => scene.page.locator('main').evaluate((it) => it.getBoundingClientRect().bottom);
    const before = await find();
    await show({ ...formats.bar, edge: 'bottom', pushes: true, sticks: true }, page([text]));
    await rest();
    expect(await find()).toBe(before);
    expect(await scene.layoutShift()).toBe(0);
    await ours.getByRole('button', { name: 'Close' }).click();
    await eventually(() => ours.count()).toBe(0);
    expect(await find()).toBe(before);
    await scene.close();
  });

  test('leaves WordPress’ own bar in reach of who is logged in', async () => {
    const initScript = `new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.documentElement.style.setProperty('--wp-admin--admin-bar--height', '32px');
    }).observe(document, { childList: true, subtree: true })`;
    for (const format of [
      { ...formats.bar, sticks: true },
      { ...formats.bar, sticks: false },
    ]) {
      const { scene, ours, show, rest } = await open({ initScript });
      await show(format, page([text]));
      await rest();
      expect((await ours.getByRole('region').boundingBox())?.y).toBe(32);
      await scene.close();
    }
    const { scene, ours, show, rest } = await open({ initScript });
    await show({ ...formats['slide-in'], corner: 'top-end' }, page([text]));
    await rest();
    expect((await ours.locator('.place').boundingBox())?.y).toBe(48);
    await scene.close();
  });

  test('is right below it, too, where the root of the page is positioned', async () => {
    const initScript = `new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.documentElement.style.cssText = '--wp-admin--admin-bar--height: 32px; margin-top: 32px; position: relative';
    }).observe(document, { childList: true, subtree: true })`;
    const { scene, ours, show, rest } = await open({ initScript });
    await show({ ...formats.bar, sticks: false, pushes: true }, page([text]));
    await rest();
    expect((await ours.getByRole('region').boundingBox())?.y).toBe(32);
    await scene.close();
  });

  test.each(['top', 'bottom'] as const)('at the %s stays in view only where it sticks', async (edge) => {
    for (const sticks of [true, false]) {
      const { scene, ours, show, rest } = await open();
      await show({ ...formats.bar, edge, sticks }, page([text]));
      // It comes in from beyond the edge.
      await rest();
      await scene.page.evaluate(() => scrollTo(0, 300));
      const box = await ours.getByRole('region').boundingBox();
      const height = scene.page.viewportSize()?.height ?? 0;
      const isInView = !!box && box.y + box.height > 0 && box.y < height;
      expect(isInView).toBe(sticks);
      await scene.close();
    }
  });

  test('that cannot be closed has no button for it', async () => {
    const { scene, ours, show } = await open();
    await show({ ...formats.bar, closable: false }, page([text]));
    expect(await ours.getByRole('button').count()).toBe(0);
    await scene.close();
  });

  test('does not hide what has focus', async () => {
    const { scene, show } = await open();
    await show(formats.bar, page([text]));
    const padding = () => scene.page.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingTop);
    expect(await padding()).toBe('48px');
    await scene.page.locator('beckon-campaign').getByRole('button', { name: 'Close' }).click();
    expect(await padding()).toBe('auto');
    await scene.close();
  });
});
