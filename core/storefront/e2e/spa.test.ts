import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage } from './stage.ts';
import type { Scene, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ hasBackForwardCache: true });
});
afterAll(() => stage.close());

const go = (scene: Scene, path: string) => scene.page.evaluate(`history.pushState({}, '', '${path}')`);
const pages = (scene: Scene) =>
  scene.eventsNamed('page-viewed').map(({ data }) => String(data['url']).replace(scene.origin, ''));
const onProducts = { attribute: 'page.path', is: 'startsWith', value: '/products/' } as const;

/** Where it may come in without a visible jump. */
const belowTheFold = { kind: 'embed', into: '#far', placement: 'append', reserve: 0 } as const;

describe('a single-page shop', () => {
  test('each address is a page view of its own, and history stays as it was', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'lamp', format: belowTheFold, audience: onProducts }] });
    await scene.visit('/');
    // A page that goes on before the tag is there was left unseen.
    await scene.page.waitForFunction(`!beckon.q`);
    const before = await scene.page.evaluate(`String(history.pushState)`);
    await go(scene, '/products/lamp');
    await scene.campaign('lamp').getByRole('link', { name: 'Go' }).waitFor();
    await go(scene, '/products/lamp#details');
    await go(scene, '/about');
    await expect.poll(() => scene.campaign('lamp').count()).toBe(0);
    // Not `goBack`: it waits for a load that a page out of the cache does not have.
    await scene.page.evaluate(`history.go(-2)`);
    await scene.campaign('lamp').getByRole('link', { name: 'Go' }).waitFor();
    await scene.flushEvents();
    expect(pages(scene)).toEqual(['/', '/products/lamp', '/about', '/products/lamp']);
    expect(await scene.page.evaluate(`String(history.pushState)`)).toBe(before);
    await scene.expectQuiet();
    await scene.close();
  });

  test('a page view that the page reports itself is counted once', async () => {
    const scene = await stage.scene({ calls: [['pageview']] });
    await scene.visit('/');
    await scene.page.waitForFunction(`!beckon.q`);
    await scene.page.evaluate(`history.pushState({}, '', '/two'); beckon('pageview')`);
    await scene.flushEvents();
    expect(pages(scene)).toEqual(['/', '/two']);
    await scene.close();
  });

  test('where the site switched that off, only reported page views count', async () => {
    const scene = await stage.scene({ calls: [['options', { autoPageview: false }]] });
    await scene.visit('/');
    await scene.page.waitForFunction(`!beckon.q`);
    await go(scene, '/two');
    await scene.settle();
    await go(scene, '/three');
    await scene.page.evaluate(`beckon('pageview')`);
    await scene.flushEvents();
    expect(pages(scene)).toEqual(['/', '/three']);
    await scene.close();
  });

  test('triggers begin anew with the page view', async () => {
    const triggers = { match: 'any', list: [{ kind: 'custom-event', name: 'played' }] } as const;
    const scene = await stage.scene({ campaigns: [{ id: 'game', triggers, audience: onProducts }] });
    await scene.visit('/');
    // The verb's code comes on demand: until it is there, the event has not reached anybody.
    await scene.page.evaluate(`beckon('event', 'played')`);
    await scene.settle();
    await go(scene, '/products/lamp');
    await scene.settle();
    expect(await scene.campaign('game').count()).toBe(0);
    await scene.page.evaluate(`beckon('event', 'played')`);
    await scene.campaign('game').getByRole('button', { name: 'Close' }).waitFor();
    await scene.expectQuiet();
    await scene.close();
  });

  test('another query in the place of its own, such as a variant that is chosen, leaves a page the page that it is', async () => {
    const scene = await stage.scene({
      campaigns: [
        { id: 'hello', priority: 600 },
        { id: 'second', triggers: { match: 'any', list: [{ kind: 'nth-page', pages: 2 }] } },
      ],
    });
    await scene.visit('/products/lamp?utm_source=news');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
    for (const query of ['', '?variant=1', '?variant=2']) {
      await scene.page.evaluate(`history.replaceState({}, '', '/products/lamp${query}')`);
      await scene.settle();
    }
    // Older browsers look at the address after each press.
    await scene.page.locator('h1').first().click();
    await scene.page.waitForTimeout(150);
    await scene.settle();
    expect(await scene.page.locator('beckon-campaign').count()).toBe(0);
    await scene.page.evaluate(`history.replaceState({}, '', '/products/shade')`);
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
    await scene.campaign('second').getByRole('button', { name: 'Close' }).waitFor();
    await scene.flushEvents();
    expect(pages(scene)).toEqual(['/products/lamp?utm_source=news', '/products/shade']);
    await scene.expectQuiet();
    await scene.close();
  });

  test('how far the page before was scrolled says nothing about the next', async () => {
    const scene = await stage.scene({
      campaigns: [{ id: 'reader', audience: onProducts, triggers: { match: 'any', list: [{ kind: 'scroll', percent: 60 }] } }], // prettier-ignore
      viewport: { width: 800, height: 400 },
    });
    const scrollTo = (top: number) => scene.page.evaluate(`scrollTo({ top: ${top}, behavior: 'instant' })`);
    await scene.visit('/');
    await scene.settle();
    await scrollTo(99_999);
    // Shops that fetch the next page show the one before until it is there.
    await go(scene, '/products/lamp');
    await scene.settle();
    expect(await scene.campaign('reader').count()).toBe(0);
    await scrollTo(0);
    await scene.settle();
    expect(await scene.campaign('reader').count()).toBe(0);
    await scrollTo(99_999);
    await scene.campaign('reader').getByRole('button', { name: 'Close' }).waitFor();
    await scene.expectQuiet();
    await scene.close();
  });

  test('an embed that looks for its place on one page is not put into the next', async () => {
    const scene = await stage.scene({
      campaigns: [
        {
          id: 'home',
          format: { ...belowTheFold, into: '.late' },
          audience: { attribute: 'page.path', is: 'equals', value: '/' },
        },
        { id: 'lamp', format: { ...belowTheFold, into: '.late' }, audience: onProducts },
      ],
    });
    const home = scene.campaign('home');
    await scene.visit('/');
    await scene.settle();
    const addPlace = () =>
      scene.page.evaluate(`document.querySelector('#far').insertAdjacentHTML('afterend', '<p class="late"></p>')`);
    await go(scene, '/products/lamp');
    await scene.settle();
    await addPlace();
    await scene.campaign('lamp').getByRole('link', { name: 'Go' }).waitFor();
    expect(await home.count()).toBe(0);
    await go(scene, '/');
    await home.getByRole('link', { name: 'Go' }).waitFor();
    await scene.flushEvents();
    expect(scene.eventsNamed('campaign-shown').map(({ campaign }) => campaign)).toEqual(['lamp', 'home']);
    await scene.expectQuiet();
    await scene.close();
  });

  describe('that puts another body in the place of its own', () => {
    const onEvent = { match: 'any', list: [{ kind: 'custom-event', name: 'now' }] } as const;
    /** As Turbo, Astro and their like do it. */
    const swap = (scene: Scene, path: string) =>
      scene.page.evaluate(`history.pushState({}, '', '${path}');
        const next = document.createElement('body');
        next.innerHTML = '<main><h1>Next</h1><button>Buy</button></main>';
        document.body.replaceWith(next)`);

    test('takes along what outlasts a page, and what is closed there makes way for others', async () => {
      const scene = await stage.scene({
        campaigns: [
          { id: 'aside', format: 'slide-in', frequency: { again: { kind: 'once' } } },
          { id: 'later', triggers: onEvent },
        ],
      });
      await scene.visit('/');
      await scene.campaign('aside').getByRole('button', { name: 'Close' }).waitFor();
      await scene.settle();
      await swap(scene, '/two');
      await swap(scene, '/three');
      await scene.page.evaluate(`beckon('event', 'now')`);
      await scene.settle();
      expect(await scene.campaign('later').count()).toBe(0);
      await scene.campaign('aside').getByRole('button', { name: 'Close' }).click();
      await scene.campaign('later').getByRole('button', { name: 'Close' }).waitFor();
      await scene.flushEvents();
      expect(scene.eventsNamed('campaign-shown').map(({ campaign }) => campaign)).toEqual(['aside', 'later']);
      expect(scene.eventsNamed('campaign-closed').map(({ data }) => data['by'])).toEqual(['button']);
      await scene.expectQuiet();
      await scene.close();
    });

    test('with our script in it has one tag all the same', async () => {
      const scene = await stage.scene({
        campaigns: [{ id: 'fourth', triggers: { match: 'any', list: [{ kind: 'nth-page', pages: 4 }] } }],
      });
      await scene.visit('/');
      await scene.settle();
      for (const path of ['/two', '/three']) {
        await scene.page.evaluate(`{
          history.pushState({}, '', '${path}');
          const [old, next] = [document.body, document.createElement('body')];
          for (const it of document.querySelectorAll('script')) {
            const copy = document.createElement('script');
            for (const { name, value } of it.attributes) copy.setAttribute(name, value);
            copy.textContent = it.textContent;
            next.append(copy);
            it.remove();
          }
          old.replaceWith(next);
        }`);
        await scene.settle();
      }
      await scene.page.evaluate(`beckon('event', 'now')`);
      await scene.flushEvents();
      expect(pages(scene)).toEqual(['/', '/two', '/three']);
      expect(scene.eventsNamed('custom')).toHaveLength(1);
      expect(await scene.campaign('fourth').count()).toBe(0);
      await scene.expectQuiet();
      await scene.close();
    });

    test('finds a popup in front of it, with the focus in it', async () => {
      const scene = await stage.scene({ campaigns: [{ id: 'hello', frequency: { again: { kind: 'once' } } }] });
      await scene.visit('/');
      await scene.campaign('hello').locator('dialog').waitFor();
      await scene.settle();
      await swap(scene, '/two');
      await expect.poll(() => scene.campaign('hello').locator('dialog:modal').count()).toBe(1);
      await expect.poll(() => scene.page.evaluate('document.activeElement?.localName')).toBe('beckon-campaign');
      await scene.page.keyboard.press('Escape');
      await expect.poll(() => scene.campaign('hello').count()).toBe(0);
      await scene.page.getByRole('button', { name: 'Buy' }).click();
      await scene.expectQuiet();
      await scene.close();
    });

    test.each([
      ['the campaign by itself', `document.querySelector('beckon-campaign').remove()`],
      ['all that the body holds', `document.body.innerHTML = '<main>Next</main>'`],
    ])('or takes out %s closes it: others may come', async (_, takeOut) => {
      const scene = await stage.scene({
        campaigns: [
          { id: 'hello', frequency: { again: { kind: 'once' } } },
          { id: 'later', triggers: onEvent },
        ],
      });
      await scene.visit('/');
      await scene.campaign('hello').locator('dialog').waitFor();
      await scene.settle();
      await scene.page.evaluate(takeOut);
      await scene.page.evaluate(`beckon('event', 'now')`);
      await scene.campaign('later').getByRole('button', { name: 'Close' }).waitFor();
      await scene.flushEvents();
      expect(scene.eventsNamed('campaign-closed').map(({ campaign, data }) => [campaign, data['by']])).toEqual([
        ['hello', 'page'],
      ]);
      await scene.expectQuiet();
      await scene.close();
    });
  });

  test('a page that comes back from the back/forward cache is a page view', async () => {
    const scene = await stage.scene({ consent: 'granted' });
    await scene.visit('/');
    await scene.page.waitForFunction(`!beckon.q`);
    await scene.page.evaluate(`window.isSame = true`);
    await scene.visit('/other');
    // A page that is left before the tag is there was never seen.
    await scene.settle();
    await scene.page.evaluate(`history.back()`);
    // Between two pages there is none to ask.
    await expect.poll(() => scene.page.evaluate('window.isSame === true').catch(() => 'nobody')).toBe(true);
    await scene.flushEvents();
    // What the first page had no time to send, it sends when it is back.
    expect([...pages(scene)].sort()).toEqual(['/', '/', '/other']);
    await scene.close();
  });

  test.each([
    ['where a refusal leaves nothing', {}, {}],
    ['where a refusal is kept', { region: 'US-TX' }, { beckon: '2nnnn...%%?' }],
  ])('a page that comes back heeds what was withdrawn meanwhile, %s', async (_, place, cookies) => {
    const kept = { id: 'kept', format: 'slide-in', frequency: { withoutMemory: 'hold' } } as const;
    const scene = await stage.scene({ consent: 'pending', campaigns: [kept], ...place });
    await scene.visit('/');
    await scene.settle();
    await scene.page.evaluate(`beckon('consent', 'granted'); window.isSame = true`);
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    await scene.settle();
    await scene.visit('/other');
    await scene.settle();
    await scene.page.evaluate(`beckon('consent', 'denied')`);
    await scene.page.evaluate(`history.back()`);
    await expect.poll(() => scene.page.evaluate('window.isSame === true').catch(() => 'nobody')).toBe(true);
    await scene.settle();
    await scene.page.evaluate(`beckon('event', 'after')`);
    await scene.flushEvents();
    expect(await scene.campaign('kept').count()).toBe(0);
    expect(await scene.storage()).toEqual({ cookies, local: {}, session: {} });
    expect(scene.eventsNamed('custom')).toEqual([]);
    expect(pages(scene).filter((path) => path === '/')).toHaveLength('region' in place ? 1 : 0);
    await scene.expectQuiet();
    await scene.close();
  });

  test('a page that is seen again asks what its consent tool says now', async () => {
    const scene = await stage.scene({
      fixture: 'shopify',
      consent: 'pending',
      site: { consent: { sources: ['shopify'] } },
      initScript: `window.isAllowed = true; const answer = () => isAllowed;
        const customerPrivacy = { preferencesProcessingAllowed: answer, analyticsProcessingAllowed: answer, marketingAllowed: answer, saleOfDataAllowed: answer };
        let shopify; Object.defineProperty(window, 'Shopify', { get: () => ({ ...shopify, customerPrivacy }), set: (it) => { shopify = it; } });`,
    });
    await scene.visit('/');
    await expect.poll(async () => (await scene.storage()).cookies['beckon']).toBeTruthy();
    // Answered in another tab, whose event does not come here.
    await scene.page.evaluate(`isAllowed = false`);
    await scene.flushEvents();
    expect(await scene.storage()).toEqual({ cookies: {}, local: {}, session: {} });
    await scene.expectQuiet();
    await scene.close();
  });
});
