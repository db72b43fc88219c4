import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ hasProcesses: true });
});
afterAll(() => stage.close());

const close = { name: 'Close' } as const;

/** Notes what tabs say to each other: on a busy machine they do not answer within the moment that a tab waits for it. */
const noteTalk = `window.talk = [];
  new BroadcastChannel('beckon').onmessage = ({ data }) => talk.push(JSON.stringify(data));`;

describe('the tabs of one shop', () => {
  test('one interruption at a time over all tabs; when it is closed there, the other may come', async () => {
    const onEvent = { match: 'any', list: [{ kind: 'custom-event', name: 'now' }] } as const;
    const scene = await stage.scene({
      campaigns: [{ id: 'one' }, { id: 'two', triggers: onEvent, priority: 1 }],
      initScript: noteTalk,
    });
    await scene.visit('/');
    await scene.campaign('one').getByRole('button', close).waitFor();
    const other = await scene.context.newPage();
    await other.goto(scene.origin + '/other');
    await expect.poll(() => other.evaluate('talk.join()')).toContain('"shows":[{');
    await scene.settle(other);
    await other.evaluate(`beckon('event', 'now')`);
    await scene.settle(other);
    expect(await other.locator('beckon-campaign').count()).toBe(0);
    await scene.campaign('one').getByRole('button', close).click();
    await other.locator('beckon-campaign').getByRole('button', close).waitFor();
    await scene.expectQuiet();
    await scene.close();
  });

  test('what one tab showed, the other does not show again', async () => {
    const scene = await stage.scene({
      campaigns: [{ id: 'once', frequency: { again: { kind: 'once-per-visit' } } }],
    });
    await scene.visit('/');
    await scene.campaign('once').getByRole('button', close).click();
    const other = await scene.context.newPage();
    await other.goto(scene.origin + '/other');
    await scene.settle(other);
    expect(await other.locator('beckon-campaign').count()).toBe(0);
    await scene.close();
  });

  test('what comes with every page view does not come twice with one, whatever is opened beside it', async () => {
    const onHome = { attribute: 'page.path', is: 'equals', value: '/' } as const;
    const scene = await stage.scene({ campaigns: [{ id: 'home', audience: onHome }] });
    await scene.visit('/');
    await scene.campaign('home').getByRole('button', close).click();
    const other = await scene.context.newPage();
    await other.goto(scene.origin + '/other');
    await scene.settle(other);
    await other.close();
    // Hidden and seen again: the visitor comes back to the tab.
    await scene.flushEvents();
    await scene.settle();
    expect(await scene.campaign('home').count()).toBe(0);
    const [sentence] = (await scene.page.evaluate(`beckon('explain')`)) as string[];
    expect(sentence).toBe('home: Held back: it was shown on this page already.');
    await scene.visit('/');
    await scene.campaign('home').getByRole('button', close).waitFor();
    await scene.expectQuiet();
    await scene.close();
  });

  test('a withdrawal in one tab holds in all, at once', async () => {
    const scene = await stage.scene({
      consent: 'pending',
      campaigns: [{ id: 'kept', frequency: { withoutMemory: 'hold' } }],
    });
    await scene.visit('/');
    await scene.page.evaluate(`beckon('consent', 'granted')`);
    await scene.campaign('kept').getByRole('button', close).waitFor();
    const other = await scene.context.newPage();
    await other.goto(scene.origin + '/other');
    await scene.settle(other);
    await other.evaluate(`beckon('consent', 'denied')`);
    await expect.poll(() => scene.campaign('kept').count()).toBe(0);
    await scene.page.evaluate(`beckon('properties', { tier: 'gold' }); beckon('event', 'x')`);
    await scene.flushEvents();
    expect(await scene.storage()).toEqual({ cookies: {}, local: {}, session: {} });
    expect(scene.eventsNamed('custom')).toEqual([]);
    await scene.expectQuiet();
    await scene.close();
  });

  test('a no in a window beside goes before the yes that the other has given since that was opened', async () => {
    const scene = await stage.scene({
      region: 'DE',
      campaigns: [{ id: 'kept', format: 'slide-in', frequency: { withoutMemory: 'hold' } }],
    });
    await scene.visit('/');
    await scene.settle();
    const other = await scene.context.newPage();
    await other.goto(scene.origin + '/other');
    await scene.settle(other);
    await scene.page.evaluate(`beckon('consent', 'granted')`);
    await scene.campaign('kept').getByRole('button', close).waitFor();
    await scene.flushEvents();
    const { visitor } = scene.eventsNamed('consent-changed')[0]!;
    // Both are seen all the while: nothing has told the other of the yes.
    await other.evaluate(`beckon('consent', 'denied')`);
    await expect.poll(() => scene.campaign('kept').count()).toBe(0);
    await scene.page.evaluate(`beckon('properties', { tier: 'gold' }); beckon('event', 'x')`);
    await other.goto(scene.origin + '/next');
    await scene.settle(other);
    await scene.flushEvents();
    expect(await other.locator('beckon-campaign').count()).toBe(0);
    expect(await scene.storage()).toEqual({ cookies: {}, local: {}, session: {} });
    expect(scene.eventsNamed('custom')).toEqual([]);
    const told = scene.eventsNamed('consent-changed').filter((event) => event.visitor === visitor);
    expect(told.map(({ data }) => data['analytics'])).toEqual(['granted', 'denied']);
    await scene.expectQuiet();
    await scene.close();
  });

  test.each([
    ['refused', 'denied', 'nnnn'],
    ['refused in part', { analytics: 'denied' }, 'ynyy'],
  ])('what was %s in one tab stays so, whatever the other does after it', async (_, answer, kept) => {
    const scene = await stage.scene({
      region: 'US-TX',
      consent: 'pending',
      campaigns: [{ id: 'free', format: 'bar' }],
    });
    await scene.visit('/');
    await scene.settle();
    await scene.page.evaluate(`beckon('consent', 'granted')`);
    const other = await scene.context.newPage();
    await other.goto(scene.origin + '/other');
    await scene.settle(other);
    await other.evaluate(`beckon('consent', ${JSON.stringify(answer)})`);
    await scene.settle(other);
    await scene.settle();
    await scene.page.evaluate(`beckon('properties', { tier: 'gold' })`);
    expect((await scene.storage()).cookies['beckon']).toMatch(new RegExp(`^2${kept}\\.`));
    await scene.visit('/next');
    await scene.page.evaluate(`beckon('event', 'after')`);
    await scene.flushEvents();
    expect(scene.eventsNamed('custom')).toEqual([]);
    await scene.expectQuiet();
    await scene.close();
  });

  test('a window that no channel reaches hears of a refusal beside once it is looked at again', async () => {
    const scene = await stage.scene({
      region: 'US-TX',
      consent: 'pending',
      campaigns: [{ id: 'kept', format: 'slide-in', frequency: { withoutMemory: 'hold' } }],
      initScript: 'window.BroadcastChannel = undefined',
    });
    await scene.visit('/');
    await scene.campaign('kept').getByRole('button', close).waitFor();
    const other = await scene.context.newPage();
    await other.goto(scene.origin + '/other');
    await scene.settle(other);
    await other.evaluate(`beckon('consent', 'denied')`);
    await scene.flushEvents();
    await expect.poll(() => scene.campaign('kept').count()).toBe(0);
    await scene.page.evaluate(`beckon('event', 'after')`);
    await scene.flushEvents();
    expect(scene.eventsNamed('custom')).toEqual([]);
    expect((await scene.storage()).cookies).toEqual({ beckon: '2nnnn...%%?' });
    await scene.expectQuiet();
    await scene.close();
  });
});
