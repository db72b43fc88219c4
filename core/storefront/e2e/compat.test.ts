import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** As the snippet of Wisepops leaves it. */
const snippet = `window.WisePopsObject = 'wisepops';
window.wisepops = window.wisepops || function () { (window.wisepops.q = window.wisepops.q || []).push(arguments) };
window.heard = [];
wisepops('properties', { tier: 'gold' });
wisepops('goal', 'abcdefghijabcdefghijabcdefghij12', { revenue: 20 });
wisepops('goal', 'old-name', 7.5);
wisepops('listen', 'after-popup-display', (event) => heard.push('all ' + event.detail.id));
wisepops('listen', 'after-popup-display', 'other', (event) => heard.push('other ' + event.detail.id));
wisepops('listen', 'after-popup-display', null, (event) => heard.push('null ' + event.detail.id));
wisepops('listen', 'after-popup-display'); wisepops('listen', 'after-popup-display', 'gold'); wisepops('listen');
addEventListener('wisepops.before-popup-display', (event) => { if (event.detail.id === 'never') event.preventDefault() });`;

describe('the Wisepops-compatible face', () => {
  test('takes the same calls in the same order of arguments, before and after it arrives', async () => {
    const scene = await stage.scene({
      site: { compat: ['wisepops'] },
      campaigns: [
        { id: 'gold', audience: { attribute: 'own.tier', is: 'equals', value: 'gold' } },
        { id: 'never', format: 'bar', triggers: { match: 'any', list: [{ kind: 'custom-event', name: 'played' }] } },
      ],
      initScript: snippet,
    });
    await scene.visit('/');
    await scene.campaign('gold').getByRole('button', { name: 'Close' }).waitFor();
    await expect.poll(() => scene.page.evaluate('heard')).toEqual(['all gold', 'null gold']);
    await scene.page.evaluate(`wisepops('event', 'played')`);
    await scene.flushEvents();
    expect(await scene.campaign('never').count()).toBe(0);
    expect(scene.eventsNamed('goal-reached').map(({ data }) => data)).toEqual([
      { goal: 'abcdefghijabcdefghijabcdefghij12', revenue: 20 },
      { goal: 'old-name', revenue: 7.5 },
    ]);
    await scene.page.evaluate(`wisepops('consent', 'denied')`);
    expect(await scene.storage()).toEqual({ cookies: {}, local: {}, session: {} });
    await scene.expectQuiet();
    await scene.close();
  });

  test('is not there where the site did not ask for it', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello' }] });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    expect(await scene.page.evaluate('typeof wisepops')).toBe('undefined');
    expect(scene.requests.filter(({ url }) => url.includes('wisepops'))).toEqual([]);
    await scene.close();
  });
});
