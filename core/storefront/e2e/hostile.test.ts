import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('a hostile page', () => {
  test('shows, closes and reports all the same, and never notices', async () => {
    const scene = await stage.scene({ fixture: 'hostile', campaigns: [{ id: 'hello' }, { id: 'bar', format: 'bar' }] });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => scene.campaign('hello').count()).toBe(0);
    await scene.page.evaluate(`beckon('event', 'played', { list: ['a', { b: 1 }] })`);
    await scene.flushEvents();
    expect(
      scene
        .eventsNamed('campaign-shown')
        .map(({ campaign }) => campaign)
        .sort(),
    ).toEqual(['bar', 'hello']);
    expect(scene.eventsNamed('custom')[0]?.data).toEqual({ event: 'played', properties: { list: ['a', { b: 1 }] } });
    // Nothing can be kept, so nobody is told apart.
    for (const event of scene.events()) expect(event.visitor).toBeUndefined();
    await scene.expectQuiet();
    await scene.close();
  });

  test('what only memory could allow is remembered for the page at least', async () => {
    const scene = await stage.scene({
      fixture: 'hostile',
      campaigns: [{ id: 'once', frequency: { again: { kind: 'once' } } }],
    });
    await scene.visit('/');
    await scene.campaign('once').getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => scene.campaign('once').count()).toBe(0);
    await scene.page.evaluate(`beckon('event', 'x')`);
    await scene.settle();
    expect(await scene.campaign('once').count()).toBe(0);
    await scene.expectQuiet();
    await scene.close();
  });

  test.each(['fails', 'hangs', 'answers-garbage'] as const)('a hub that %s is not felt', async (hub) => {
    const scene = await stage.scene({ hub, campaigns: [{ id: 'hello' }] });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
    await scene.flushEvents();
    expect(await scene.page.title()).toContain('page');
    await scene.expectQuiet({ except: [/Failed to load resource/] });
    await scene.close();
  });

  test.each([
    ['what acts', 'act', 'popup'],
    ['what draws', 'slide-in', 'slide-in'],
  ] as const)(
    'where %s does not come the page is left alone, and it is tried again at the next trigger',
    async (_, part, format) => {
      const triggers = { match: 'any', list: [{ kind: 'custom-event', name: 'played' }] } as const;
      const audience = { attribute: 'page.path', is: 'equals', value: '/' } as const;
      const scene = await stage.scene({ campaigns: [{ id: 'hello', format, audience, triggers }] });
      let fails = true;
      await scene.page.route(`**/${part}-*.js`, (route) => (fails ? route.abort() : route.continue()));
      await scene.visit('/');
      await scene.page.waitForFunction(`!beckon.q`);
      await scene.page.evaluate(`beckon('event', 'played')`);
      await scene.settle();
      expect(await scene.campaign('hello').count()).toBe(0);
      fails = false;
      await scene.page.evaluate(`beckon('event', 'played')`);
      await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
      await scene.flushEvents();
      expect(scene.eventsNamed('campaign-shown')).toHaveLength(1);
      await scene.expectQuiet({ except: [/Failed to load resource/] });
      await scene.close();
    },
  );

  const here = { audience: { attribute: 'page.path', is: 'equals', value: '/' } } as const;
  test.each([
    ['engine', here],
    ['with-popup', {}],
    ['record', here],
    ['open-post', {}],
    ['scrub-event', {}],
  ] as const)('the page lives on where %s is blocked', async (part, audience) => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello', ...audience }] });
    await scene.page.route(`**/*${part}*.js`, (route) => route.abort());
    await scene.visit('/');
    if (part === 'engine' || part === 'with-popup') await scene.settle();
    else await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    await scene.page.evaluate(`beckon('event', 'x'); beckon('consent', 'denied')`);
    expect(scene.pageErrors).toEqual([]);
    await scene.close();
  });
});
