import { encodeBatch } from '@beckon/events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtures } from './fixtures/fixtures.ts';
import type { FixtureName } from './fixtures/fixtures.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

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
