import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Condition } from '@beckon/engine';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What every WordPress prints. */
const asWordPress = `addEventListener('DOMContentLoaded', () => {
  const link = document.createElement('link'); link.rel = 'https://api.w.org/'; link.href = '/wp-json/'; document.head.append(link);
})`;

/** A page out of a cache: it says only where to ask who this is. */
const open = async (audience: Condition, answer: unknown, options = {}) => {
  const scene = await stage.scene({
    fixture: 'wordpress',
    initScript: asWordPress,
    facts: { visit: '/visit' },
    campaigns: [{ id: 'hello', audience }],
    ...options,
  });
  let isAnswered = false;
  let goOn = () => {};
  const asked = new Promise<void>((resolve) => (goOn = resolve));
  await scene.page.route('**/visit', async (route) => {
    await asked;
    isAnswered = true;
    await (answer ? route.fulfill({ json: answer }) : route.fulfill({ status: 500, body: 'oops' }));
  });
  await scene.visit('/');
  await expect.poll(() => scene.requests.some(({ url }) => url.endsWith('/visit'))).toBe(true);
  return { scene, answerNow: () => goOn(), isAnswered: () => isAnswered };
};
const shown = (scene: Awaited<ReturnType<typeof open>>['scene']) => scene.page.locator('beckon-campaign').count();

describe('a page out of a cache asks who this is', () => {
  test.each<[string, Condition, boolean]>([
    ['who is logged in', { attribute: 'customer.isLoggedIn', is: 'isTrue' }, true],
    ['a role of theirs', { attribute: 'customer.roles', is: 'includes', value: 'editor' }, true],
    ['a role that they do not have', { attribute: 'customer.roles', is: 'includes', value: 'author' }, false],
    ['what lies in their cart', { attribute: 'cart.types', is: 'includes', value: 'tea' }, true],
    ['that they bought before', { attribute: 'customer.lastOrderAt', is: 'missing' }, false],
    ['not being logged in', { not: { attribute: 'customer.isLoggedIn', is: 'isTrue' } }, false],
  ])('%s', async (_, audience, isShown) => {
    const answer = {
      'customer.isLoggedIn': true,
      'customer.roles': ['editor'],
      'customer.lastOrderAt': '2026-11-01T00:00:00Z',
      'cart.types': ['tea'],
    };
    const { scene, answerNow, isAnswered } = await open(audience, answer);
    await scene.page.waitForTimeout(300);
    expect([isAnswered(), await shown(scene)]).toEqual([false, 0]);
    answerNow();
    if (isShown) await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    else await scene.page.waitForTimeout(500);
    expect(await shown(scene)).toBe(isShown ? 1 : 0);
    await scene.expectQuiet();
    await scene.close();
  });

  test('what nobody could tell stays unknown, and nothing else suffers', async () => {
    const { scene, answerNow } = await open({ attribute: 'customer.lastOrderAt', is: 'missing' }, undefined);
    answerNow();
    await scene.page.waitForTimeout(500);
    expect(await shown(scene)).toBe(0);
    await scene.expectQuiet({ except: [/500/] });
    await scene.close();
  });

  test('a stranger has bought nothing', async () => {
    const { scene, answerNow } = await open(
      { attribute: 'customer.lastOrderAt', is: 'missing' },
      { 'customer.isLoggedIn': false },
    );
    answerNow();
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    await scene.expectQuiet();
    await scene.close();
  });

  test('to who allows nothing it makes no difference', async () => {
    const { scene, answerNow } = await open(
      { attribute: 'customer.isLoggedIn', is: 'isFalse' },
      { 'customer.isLoggedIn': false },
      { consent: 'denied' },
    );
    answerNow();
    await scene.page.waitForTimeout(500);
    expect(await shown(scene)).toBe(0);
    await scene.expectQuiet();
    await scene.close();
  });
});
