import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('events', () => {
  test('a popup that is shown, clicked away and left tells its story, each part once', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello' }] });
    await scene.visit('/?email=jo@mail.example&utm_source=news');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
    await scene.flushEvents();
    await scene.flushEvents();
    expect(scene.events().map(({ name }) => name)).toEqual([
      'consent-changed',
      'page-viewed',
      'campaign-shown',
      'campaign-closed',
    ]);
    const [, viewed, shown, closed] = scene.events();
    expect(viewed?.data['url']).toBe(`${scene.origin}/?email=***&utm_source=news`);
    expect(shown).toMatchObject({
      campaign: 'hello',
      purpose: 'analytics',
      site: 'stage',
      data: { trigger: 'page-load' },
    });
    expect(closed).toMatchObject({ campaign: 'hello', data: { by: 'button' } });
    expect(new Set(scene.events().map(({ id }) => id)).size).toBe(4);
    expect(new Set(scene.events().map(({ visitor }) => visitor)).size).toBe(1);
    await scene.expectQuiet();
    await scene.close();
  });
});
