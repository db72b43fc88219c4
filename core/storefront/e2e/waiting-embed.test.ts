import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('an embed that waits until nobody is looking at its place', () => {
  test.each([
    ['its page closes it', `beckon('close', 'card')`],
    ['the visitor withdraws what it depends on', `beckon('consent', 'denied')`],
    ['the shop goes to another page', `history.pushState({}, '', '/other')`],
  ])('is called off when %s, and nobody is told that it was shown or closed', async (_, act) => {
    const scene = await stage.scene({
      campaigns: [
        {
          id: 'card',
          format: { kind: 'embed', into: '#embed-here', placement: 'replace', reserve: 0 },
          frequency: { withoutMemory: 'hold' },
          audience: { attribute: 'page.path', is: 'equals', value: '/' },
          triggers: { match: 'any', list: [{ kind: 'custom-event', name: 'now' }] },
        },
      ],
    });
    await scene.visit('/');
    await scene.settle();
    await scene.page.evaluate(`beckon('event', 'now')`);
    await scene.campaign('card').waitFor({ state: 'attached' });
    await scene.settle();
    const isHidden = () =>
      scene
        .campaign('card')
        .locator('.root')
        .evaluate((it) => it.classList.contains('hidden'));
    expect(await isHidden()).toBe(true);
    await scene.page.evaluate(act);
    await scene.settle();
    expect(await scene.campaign('card').count()).toBe(0);
    // Now its place is out of view.
    await scene.page.mouse.wheel(0, 5000);
    await expect.poll(() => scene.page.evaluate('scrollY')).toBeGreaterThan(500);
    await scene.settle();
    expect(await scene.campaign('card').count()).toBe(0);
    expect(await scene.page.locator('#embed-here').evaluate((it: HTMLElement) => it.hidden)).toBe(false);
    await scene.flushEvents();
    expect([...scene.eventsNamed('campaign-shown'), ...scene.eventsNamed('campaign-closed')]).toEqual([]);
    await scene.expectQuiet();
    await scene.close();
  });
});
