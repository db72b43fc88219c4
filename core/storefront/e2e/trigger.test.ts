import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Trigger } from '@beckon/engine';
import { openSenses } from './senses.ts';
import type { Senses } from './senses.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
let senses: Senses;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(async () => {
  // Whatever a trigger did, it was quiet about it.
  await senses.scene.expectQuiet();
  await senses.scene.close();
});
afterAll(() => stage.close());

const open = async (options?: Parameters<typeof openSenses>[1]) => (senses = await openSenses(stage, options));
const untilFired = (times = 1) => expect.poll(() => senses.fires()).toBe(times);

describe('delay', () => {
  test('fires once, after its seconds', async () => {
    const { scene } = await open({ hasClock: true });
    await senses.watch({ kind: 'delay', seconds: 5 });
    await scene.clock.runFor(4900);
    expect(await senses.fires()).toBe(0);
    await scene.clock.runFor(200);
    expect(await senses.fires()).toBe(1);
    await senses.setHidden(true);
    await senses.setHidden(false);
    await scene.clock.runFor(60_000);
    expect(await senses.fires()).toBe(1);
  });

  test('stands still while the page is hidden', async () => {
    const { scene } = await open({ hasClock: true });
    await senses.watch({ kind: 'delay', seconds: 5 });
    await scene.clock.runFor(3000);
    await senses.setHidden(true);
    await scene.clock.runFor(60_000);
    expect(await senses.fires()).toBe(0);
    await senses.setHidden(false);
    await scene.clock.runFor(1900);
    expect(await senses.fires()).toBe(0);
    await scene.clock.runFor(200);
    expect(await senses.fires()).toBe(1);
  });
});

describe('time on site', () => {
  test('counts from the beginning of the visit, over all its pages', async () => {
    const { scene } = await open({ hasClock: true });
    const now = await scene.page.evaluate(() => Date.now());
    await senses.remember({ visitStartedAt: now - 50_000 });
    await senses.watch({ kind: 'time-on-site', seconds: 60 });
    await scene.clock.runFor(9900);
    expect(await senses.fires()).toBe(0);
    await scene.clock.runFor(200);
    expect(await senses.fires()).toBe(1);
  });

  test('that has passed while the page was hidden fires on return, not before', async () => {
    const { scene } = await open({ hasClock: true });
    await senses.setHidden(true);
    await senses.watch({ kind: 'time-on-site', seconds: 60 });
    await scene.clock.runFor(90_000);
    expect(await senses.fires()).toBe(0);
    await senses.setHidden(false);
    await scene.clock.runFor(10);
    expect(await senses.fires()).toBe(1);
  });

  test('with a clock that was set back counts from now', async () => {
    const { scene } = await open({ hasClock: true });
    const now = await scene.page.evaluate(() => Date.now());
    await senses.remember({ visitStartedAt: now + 3_600_000 });
    await senses.watch({ kind: 'time-on-site', seconds: 60 });
    await scene.clock.runFor(60_100);
    expect(await senses.fires()).toBe(1);
  });
});

describe('n-th page', () => {
  test.each([
    [2, 0],
    [3, 1],
    [4, 1],
  ])('3, on page %i of the visit, fires %i times', async (pagesThisVisit, times) => {
    await open();
    await senses.remember({ pagesThisVisit });
    await senses.watch({ kind: 'nth-page', pages: 3 });
    await senses.pass();
    expect(await senses.fires()).toBe(times);
  });
});

describe('scroll', () => {
  const showShare = (share: number) =>
    senses.scene.page.evaluate((to) => {
      const { scrollHeight, clientHeight } = document.documentElement;
      window.scrollTo({ top: scrollHeight * to - clientHeight, behavior: 'instant' });
    }, share);

  test('fires once, when its share has been in view', async () => {
    await open({ viewport: { width: 800, height: 400 } });
    await senses.watch({ kind: 'scroll', percent: 70 });
    await showShare(0.66);
    await senses.pass(100);
    expect(await senses.fires()).toBe(0);
    await showShare(0.72);
    await untilFired();
    await showShare(0.3);
    await showShare(0.9);
    await senses.pass(100);
    expect(await senses.fires()).toBe(1);
  });

  test('to the very end is reached', async () => {
    await open({ viewport: { width: 801, height: 401 } });
    await senses.watch({ kind: 'scroll', percent: 100 });
    await senses.scene.page.keyboard.press('End');
    await untilFired();
  });

  test('fires by itself where the page fits the screen', async () => {
    await open({ viewport: { width: 1000, height: 3000 } });
    await senses.watch({ kind: 'scroll', percent: 100 });
    await untilFired();
  });

  test('of a page that scrolls in its body fires when that has been scrolled, and not before', async () => {
    const { page } = (await open({ viewport: { width: 800, height: 400 } })).scene;
    await page.evaluate(`document.documentElement.setAttribute('style', 'height: 100%; overflow: hidden');
      document.body.setAttribute('style', 'height: 100%; margin: 0; overflow: auto')`);
    await senses.watch({ kind: 'scroll', percent: 70 });
    await senses.pass(100);
    expect(await senses.fires()).toBe(0);
    await page.evaluate(`document.body.scrollTop = 99999`);
    await untilFired();
  });

  test('does not take a page that is locked behind a drawer for one that fits the screen', async () => {
    const { page } = (await open({ viewport: { width: 800, height: 400 } })).scene;
    const lock = 'position: fixed; width: 100%; height: 100vh; overflow: hidden';
    await page.evaluate(`scrollTo({ top: 100, behavior: 'instant' })`);
    await senses.watch({ kind: 'scroll', percent: 70 });
    await page.evaluate(`document.body.setAttribute('style', '${lock}')`);
    await senses.pass(100);
    expect(await senses.fires()).toBe(0);
    await page.evaluate(`document.body.removeAttribute('style')`);
    await showShare(0.72);
    await untilFired();
  });

  test('does not mind a list that scrolls inside the page', async () => {
    await open({ viewport: { width: 800, height: 400 } });
    await senses.watch({ kind: 'scroll', percent: 90 });
    await senses.scene.page.evaluate(() => {
      const list = document.createElement('div');
      list.setAttribute('style', 'height: 50px; overflow: auto');
      list.innerHTML = '<p style="height: 500px">long</p>';
      document.body.prepend(list);
      list.scrollTop = 450;
    });
    await senses.pass(100);
    expect(await senses.fires()).toBe(0);
  });
});

describe('exit intent', () => {
  test('with a pointer fires each time it leaves through the top, and through no other edge', async () => {
    const { page } = (await open()).scene;
    await senses.watch({ kind: 'exit-intent' });
    const leave = (clientX: number, clientY: number, to: string | null = null) =>
      page.evaluate(
        ([clientX, clientY, to]) =>
          document.body.dispatchEvent(
            new MouseEvent('mouseout', {
              bubbles: true,
              clientX,
              clientY,
              relatedTarget: to ? document.querySelector(to) : null,
            }),
          ),
        [clientX, clientY, to] as const,
      );
    await leave(-2, 300);
    await leave(300, 900);
    await leave(300, 0, 'header');
    expect(await senses.fires()).toBe(0);
    await leave(300, -3);
    await leave(400, 0);
    expect(await senses.fires()).toBe(2);
  });

  /** Draws a finger down the glass by 550 pixels, which brings back what is above. */
  const swipeDown = async (ms: number) => {
    const session = await senses.scene.openSession();
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 190, y }] });
    const steps = ms < 100 ? 4 : 10;
    await touch('touchStart', 150);
    for (let step = 1; step <= steps; step++) {
      await touch('touchMove', 150 + (550 * step) / steps);
      await senses.scene.page.waitForTimeout(ms / steps);
    }
    await touch('touchEnd');
    await session.detach();
  };
  const jumpTo = (top: number) =>
    senses.scene.page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), top);

  test('on a phone fires at a flick upwards', async () => {
    await open({ isPhone: true });
    await senses.watch({ kind: 'exit-intent' });
    // A busy machine may make a slow swipe of it: a visitor in a hurry tries again, too.
    for (let tries = 0; tries < 5 && !(await senses.fires()); tries++) {
      await jumpTo(1200);
      await swipeDown(60);
      await senses.pass(400);
    }
    expect(await senses.fires()).toBeGreaterThan(0);
  });

  test('on a phone lets the visitor read backwards', async () => {
    await open({ isPhone: true });
    await jumpTo(1200);
    await senses.watch({ kind: 'exit-intent' });
    await swipeDown(1500);
    expect(await senses.scene.page.evaluate(() => scrollY)).toBeLessThan(800);
    expect(await senses.fires()).toBe(0);
  });

  test('on a phone does not take a link to the top for a flick', async () => {
    const { page } = (await open({ isPhone: true })).scene;
    await page.evaluate(() => window.scrollTo({ top: 2000, behavior: 'instant' }));
    await senses.watch({ kind: 'exit-intent' });
    await page.evaluate(() => window.scrollTo({ top: 1900, behavior: 'instant' }));
    await senses.pass(50);
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await senses.pass(100);
    expect(await senses.fires()).toBe(0);
  });

  test('on a phone does not take for one what a tap on a way to the top scrolls', async () => {
    const { page } = (await open({ isPhone: true })).scene;
    await page.evaluate(`document.querySelector('#add').addEventListener('click', () => scrollTo({ top: 0, behavior: 'smooth' }));
      document.querySelector('#add').setAttribute('style', 'position: fixed; bottom: 0')`);
    await jumpTo(1500);
    await senses.watch({ kind: 'exit-intent' });
    await page.locator('#add').tap();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await senses.pass(100);
    expect(await senses.fires()).toBe(0);
  });

  test('on a phone fires on coming back to a tab that was left, not after a glance elsewhere', async () => {
    await open({ isPhone: true });
    await senses.watch({ kind: 'exit-intent' });
    await senses.setHidden(true, 10_000);
    await senses.setHidden(false, 14_900);
    expect(await senses.fires()).toBe(0);
    await senses.setHidden(true, 20_000);
    await senses.setHidden(false, 25_000);
    expect(await senses.fires()).toBe(1);
  });

  test('never touches the history', async () => {
    const { page } = (await open({ isPhone: true })).scene;
    const before = await page.evaluate(() => [history.length, history.state] as const);
    await senses.watch({ kind: 'exit-intent' });
    await senses.setHidden(true);
    await senses.setHidden(false);
    expect(await page.evaluate(() => [history.length, history.state])).toEqual(before);
  });
});

describe('click', () => {
  test('fires for the element, for what is inside it, and for one that came later', async () => {
    const { page } = (await open()).scene;
    await senses.watch({ kind: 'click', selector: '#add, .late' });
    await page.locator('#add').click();
    await page.locator('#hero').click();
    expect(await senses.fires()).toBe(1);
    await page.evaluate(() => {
      const late = document.createElement('button');
      late.className = 'late';
      late.innerHTML = '<b id="inside">Later</b>';
      document.querySelector('main')?.prepend(late);
    });
    await page.locator('#inside').click();
    expect(await senses.fires()).toBe(2);
  });

  test('fires though the page stops the event, and from the keyboard', async () => {
    const { page } = (await open()).scene;
    await page.evaluate(() => document.querySelector('#add')?.addEventListener('click', (it) => it.stopPropagation()));
    await senses.watch({ kind: 'click', selector: '#add' });
    await page.locator('#add').focus();
    await page.keyboard.press('Enter');
    expect(await senses.fires()).toBe(1);
  });

  test.each([
    [true, '/'],
    [undefined, '/other'],
  ])('with prevents %s leaves the visitor at %s', async (prevents, path) => {
    const { page } = (await open()).scene;
    await senses.watch({ kind: 'click', selector: 'a[href="/other"]', ...(prevents && { prevents }) });
    await page.locator('a[href="/other"]').first().click();
    if (prevents) await senses.pass(200);
    else await page.waitForURL('**/other');
    expect(new URL(page.url()).pathname).toBe(path);
  });

  test('lets a visitor who asked for a new tab have it', async () => {
    const { page, context } = (await open({ answers: { '/leaflet': {} } })).scene;
    await page.evaluate(() => document.querySelector('header a')?.setAttribute('href', '/leaflet'));
    await senses.watch({ kind: 'click', selector: 'a[href="/leaflet"]', prevents: true });
    const opened = context.waitForEvent('page');
    await page.locator('a[href="/leaflet"]').click({ modifiers: ['Control'] });
    await (await opened).close();
    expect(await senses.fires()).toBe(0);
  });
});

describe('hover', () => {
  test('fires when the pointer rests, not when it passes', async () => {
    const { page } = (await open()).scene;
    await senses.watch({ kind: 'hover', selector: '#add' });
    // In one go: a machine that is busy would let the pointer rest in between.
    await page.evaluate(`for (const each of [document.querySelector('#add'), document.body])
      each.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }))`);
    await senses.pass(300);
    expect(await senses.fires()).toBe(0);
    await page.locator('#add').hover();
    await untilFired();
    await page.mouse.move(0, 0);
    await page.locator('#add').hover();
    await untilFired(2);
  });

  test('fires when focus enters', async () => {
    const { page } = (await open()).scene;
    await senses.watch({ kind: 'hover', selector: 'p' });
    await page.locator('#add').focus();
    await untilFired();
  });

  test('does not take a tap for a hover', async () => {
    const { page } = (await open({ isPhone: true })).scene;
    await senses.watch({ kind: 'hover', selector: '#hero' });
    await page.locator('#hero').tap();
    await senses.pass(300);
    expect(await senses.fires()).toBe(0);
  });
});

describe('inactivity', () => {
  test('fires after a pause, and again after the next', async () => {
    const { page, clock } = (await open({ hasClock: true })).scene;
    await senses.watch({ kind: 'inactivity', seconds: 10 });
    await clock.runFor(9000);
    await page.keyboard.press('Shift');
    await clock.runFor(9000);
    expect(await senses.fires()).toBe(0);
    await clock.runFor(1100);
    expect(await senses.fires()).toBe(1);
    await clock.runFor(60_000);
    expect(await senses.fires()).toBe(1);
    await page.mouse.move(50, 50);
    await clock.runFor(10_100);
    expect(await senses.fires()).toBe(2);
  });

  test('is not kept away by a slider that turns by itself', async () => {
    const { page, clock } = (await open({ hasClock: true })).scene;
    await senses.watch({ kind: 'inactivity', seconds: 10 });
    for (let turns = 0; turns < 4; turns++) {
      await clock.runFor(3000);
      await page.evaluate(() => document.querySelector('main')?.dispatchEvent(new Event('scroll')));
    }
    expect(await senses.fires()).toBe(1);
  });

  test('is none while something is watched that can be heard', async () => {
    const { page, clock } = (await open({ hasClock: true })).scene;
    const play = (state: Partial<HTMLMediaElement>) =>
      page.evaluate((state) => {
        const [video = document.body.appendChild(document.createElement('video'))] = document.querySelectorAll('video');
        for (const [name, value] of Object.entries(state))
          Object.defineProperty(video, name, { configurable: true, value });
      }, state);
    await play({ paused: false, muted: false });
    await senses.watch({ kind: 'inactivity', seconds: 10 });
    await clock.runFor(60_000);
    expect(await senses.fires()).toBe(0);
    await play({ paused: true });
    await clock.runFor(10_100);
    expect(await senses.fires()).toBe(1);
    await play({ paused: false, muted: true });
    await page.keyboard.press('Shift');
    await clock.runFor(10_100);
    expect(await senses.fires()).toBe(2);
  });

  test('is none while the visitor is in a frame of the page, or speaks into a field', async () => {
    const { page, clock } = (await open({ hasClock: true })).scene;
    await page.evaluate(`document.body.insertAdjacentHTML('afterbegin', '<iframe srcdoc="<input>"></iframe>')`);
    await senses.watch({ kind: 'inactivity', seconds: 10 });
    await page.frameLocator('iframe').locator('input').focus();
    await clock.runFor(30_000);
    expect(await senses.fires()).toBe(0);
    await page.locator('#add').focus();
    await clock.runFor(9000);
    await page.evaluate(() => document.querySelector('#add')?.dispatchEvent(new Event('input', { bubbles: true })));
    await clock.runFor(9000);
    expect(await senses.fires()).toBe(0);
    await clock.runFor(1100);
    expect(await senses.fires()).toBe(1);
  });

  test('does not count while the page is hidden', async () => {
    const { clock } = (await open({ hasClock: true })).scene;
    await senses.watch({ kind: 'inactivity', seconds: 10 });
    await senses.setHidden(true);
    await clock.runFor(60_000);
    expect(await senses.fires()).toBe(0);
    await senses.setHidden(false);
    await clock.runFor(10_100);
    expect(await senses.fires()).toBe(1);
  });
});

describe('in view', () => {
  test('fires once half of the element has been seen', async () => {
    const { page } = (await open({ viewport: { width: 800, height: 500 } })).scene;
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.id = 'box';
      box.setAttribute('style', 'height: 200px');
      document.querySelector('#far')?.before(box);
    });
    const showPart = (pixels: number) =>
      page.evaluate((pixels) => {
        const top = document.querySelector('#box')?.getBoundingClientRect().top ?? 0;
        scrollBy({ top: top - innerHeight + pixels, behavior: 'instant' });
      }, pixels);
    await senses.watch({ kind: 'in-view', selector: '#box' });
    await showPart(80);
    await senses.pass(200);
    expect(await senses.fires()).toBe(0);
    await showPart(120);
    await untilFired();
  });

  test('fires for an element that comes later', async () => {
    const { page } = (await open()).scene;
    await senses.watch({ kind: 'in-view', selector: '.late' });
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.className = 'late';
      late.textContent = 'Later';
      document.querySelector('main')?.prepend(late);
    });
    await untilFired();
  });

  test('fires for an element that comes to be what the selector names', async () => {
    const { page } = (await open()).scene;
    await senses.watch({ kind: 'in-view', selector: '#hero.is-open' });
    await senses.pass(400);
    expect(await senses.fires()).toBe(0);
    await page.evaluate(() => document.querySelector('#hero')?.classList.add('is-open'));
    await untilFired();
  });

  test('fires for an element of many screens once it fills half of one', async () => {
    const { page } = (await open()).scene;
    await senses.watch({ kind: 'in-view', selector: '.tall' });
    await page.evaluate(() => {
      const tall = document.createElement('div');
      tall.className = 'tall';
      tall.setAttribute('style', 'height: 600vh');
      document.querySelector('main')?.prepend(tall);
    });
    await untilFired();
  });

  test('fires for an article of fifty screens that begins below the first, once it fills half of one', async () => {
    const { page } = (await open({ viewport: { width: 800, height: 500 } })).scene;
    const top = await page.evaluate(() => {
      const long = document.createElement('div');
      long.className = 'long';
      long.setAttribute('style', 'margin-top: 200vh; height: 5000vh');
      document.querySelector('main')?.append(long);
      return scrollY + long.getBoundingClientRect().top;
    });
    await senses.watch({ kind: 'in-view', selector: '.long' });
    const showPart = (pixels: number) =>
      page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top - 500 + pixels);
    await showPart(200);
    await senses.pass(200);
    expect(await senses.fires()).toBe(0);
    await showPart(450);
    await untilFired();
  });
});

describe('custom event', () => {
  test('fires for its name only, and by its data where it asks for them', async () => {
    await open();
    await senses.watch({
      kind: 'custom-event',
      name: 'plan-chosen',
      where: {
        all: [
          { attribute: 'event.plan.tier', is: 'equals', value: 'gold' },
          { attribute: 'event.seats', is: 'atLeast', value: 3 },
        ],
      },
    });
    await senses.report('plan-seen', { plan: { tier: 'gold' }, seats: 5 });
    await senses.report('plan-chosen');
    await senses.report('plan-chosen', { plan: { tier: 'silver' }, seats: 5 });
    await senses.report('plan-chosen', { plan: { tier: 'gold' }, seats: '5' });
    await senses.report('plan-chosen', { plan: { tier: 'Gold' }, seats: 5 });
    await untilFired();
  });

  test('without conditions fires each time', async () => {
    await open();
    await senses.watch({ kind: 'custom-event', name: 'hello' });
    await senses.report('hello');
    await senses.report('hello', { any: 1 });
    expect(await senses.fires()).toBe(2);
  });
});

describe('add to cart', () => {
  test('fires when the page says so, and when the cart grew', async () => {
    await open({ facts: { 'cart.items': 1 } });
    await senses.watch({ kind: 'add-to-cart' });
    await senses.report('add-to-cart');
    expect(await senses.fires()).toBe(1);
    await senses.setFacts({ 'cart.items': 3 });
    expect(await senses.fires()).toBe(2);
    await senses.setFacts({ 'cart.items': 3, 'cart.total': 10 });
    await senses.setFacts({ 'cart.items': 0 });
    expect(await senses.fires()).toBe(2);
  });

  test('does not take it for an addition to learn what was in the cart', async () => {
    await open();
    await senses.watch({ kind: 'add-to-cart' });
    await senses.setFacts({ 'cart.items': 3 });
    expect(await senses.fires()).toBe(0);
    await senses.setFacts({ 'cart.items': 4 });
    expect(await senses.fires()).toBe(1);
  });
});

describe('cart value', () => {
  test('fires each time the cart comes to be worth it', async () => {
    await open({ facts: { 'cart.total': 49.99 } });
    await senses.watch({ kind: 'cart-value', atLeast: 50 });
    await senses.pass(200);
    expect(await senses.fires()).toBe(0);
    await senses.setFacts({ 'cart.total': 50 });
    await senses.setFacts({ 'cart.total': 60 });
    expect(await senses.fires()).toBe(1);
    await senses.setFacts({ 'cart.total': 20 });
    await senses.setFacts({ 'cart.total': 80 });
    expect(await senses.fires()).toBe(2);
    await senses.setFacts({ 'cart.total': '90' });
    expect(await senses.fires()).toBe(2);
  });

  test('fires where it was worth it already', async () => {
    await open({ facts: { 'cart.total': 80 } });
    await senses.watch({ kind: 'cart-value', atLeast: 50 });
    await untilFired();
  });
});

const every: readonly Trigger[] = [
  { kind: 'delay', seconds: 3600 },
  { kind: 'time-on-site', seconds: 3600 },
  { kind: 'nth-page', pages: 9 },
  { kind: 'scroll', percent: 100 },
  { kind: 'exit-intent' },
  { kind: 'click', selector: '#add' },
  { kind: 'hover', selector: '#add' },
  { kind: 'inactivity', seconds: 3600 },
  { kind: 'in-view', selector: '#nowhere' },
  { kind: 'custom-event', name: 'x' },
  { kind: 'add-to-cart' },
  { kind: 'cart-value', atLeast: 10 },
];

test.each(every)('$kind leaves nothing behind once it was stopped', async (trigger) => {
  const { page } = (await open()).scene;
  const before = await senses.alive();
  await senses.watch(trigger);
  await senses.pass(150);
  await senses.stop();
  expect(await senses.alive()).toEqual(before);
  await senses.setFacts({ 'cart.items': 99, 'cart.total': 99 });
  await senses.report('x');
  await senses.report('add-to-cart');
  await page.locator('#add').click();
  expect(await senses.fires()).toBe(0);
});

test.each([
  { kind: 'click', selector: '##' },
  { kind: 'hover', selector: 'a[' },
  { kind: 'in-view', selector: ':nonsense(' },
] as const)('a selector that is none is only ever nothing: $kind', async (trigger) => {
  const { page } = (await open()).scene;
  await senses.watch(trigger);
  await page.locator('#add').hover();
  await page.locator('#add').click();
  await senses.pass(300);
  expect(await senses.fires()).toBe(0);
});

test('on a hostile page every trigger still finds its moment', async () => {
  const { page } = (await open({ fixture: 'hostile', facts: { 'cart.items': 1, 'cart.total': 10 } })).scene;
  await page.setViewportSize({ width: 1000, height: 500 });
  const soon: readonly Trigger[] = [
    { kind: 'delay', seconds: 0 },
    { kind: 'time-on-site', seconds: 0 },
    { kind: 'nth-page', pages: 1 },
    { kind: 'in-view', selector: '#hero' },
    { kind: 'inactivity', seconds: 0.05 },
    { kind: 'cart-value', atLeast: 5 },
  ];
  for (const trigger of soon) {
    const before = await senses.fires();
    await senses.watch(trigger);
    await expect.poll(() => senses.fires(), { message: trigger.kind }).toBeGreaterThan(before);
    await senses.stop();
  }
  await senses.watch({ kind: 'click', selector: '#add' });
  await senses.watch({ kind: 'hover', selector: '#add' });
  await senses.pass(100);
  const before = await senses.fires();
  await page.locator('#add').click();
  await expect.poll(() => senses.fires()).toBe(before + 2);
});
