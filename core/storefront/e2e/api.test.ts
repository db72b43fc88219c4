import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const onCall = { match: 'any', list: [{ kind: 'call' }] } as const;

describe('the page API', () => {
  test('calls made before the tag arrives are answered in order', async () => {
    const scene = await stage.scene({
      campaigns: [
        { id: 'gold', audience: { attribute: 'own.tier', is: 'equals', value: 'gold' } },
        { id: 'played', format: 'bar', triggers: { match: 'any', list: [{ kind: 'custom-event', name: 'played' }] } },
      ],
      calls: [
        ['properties', { tier: 'silver' }],
        ['event', 'played', { level: 3 }],
        ['properties', { tier: 'gold' }],
        ['goal', 'signup', { revenue: 12.5, currency: 'EUR' }],
        ['nonsense', 1],
        ['constructor'],
      ],
    });
    await scene.visit('/');
    await scene.campaign('gold').getByRole('button', { name: 'Close' }).waitFor();
    await scene.campaign('played').waitFor({ state: 'attached' });
    await scene.flushEvents();
    expect(scene.eventsNamed('custom').map(({ data }) => data)).toEqual([
      { event: 'played', properties: { level: 3 } },
    ]);
    expect(scene.eventsNamed('goal-reached').map(({ data }) => data)).toEqual([
      { goal: 'signup', revenue: 12.5, currency: 'EUR' },
    ]);
    await scene.expectQuiet();
    await scene.close();
  });

  test('a goal is told whatever its sum is', async () => {
    const scene = await stage.scene({});
    await scene.visit('/');
    await scene.settle();
    await scene.page
      .evaluate(`for (const [revenue, currency] of [['12.50', 'EUR'], [NaN, 'euros'], ['', null], [0, 'USD']])
      beckon('goal', 'sold', { revenue, currency })`);
    await scene.flushEvents();
    expect(scene.eventsNamed('goal-reached').map(({ data }) => data)).toEqual([
      { goal: 'sold', revenue: 12.5, currency: 'EUR' },
      { goal: 'sold' },
      { goal: 'sold' },
      { goal: 'sold', revenue: 0, currency: 'USD' },
    ]);
    await scene.expectQuiet();
    await scene.close();
  });

  test('show and close, by name', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'asked', triggers: onCall }] });
    await scene.visit('/');
    await scene.settle();
    expect(await scene.campaign('asked').count()).toBe(0);
    await scene.page.evaluate(`beckon('show', 'asked')`);
    await scene.campaign('asked').getByRole('button', { name: 'Close' }).waitFor();
    await scene.page.evaluate(`beckon('close', 'asked')`);
    await expect.poll(() => scene.campaign('asked').count()).toBe(0);
    await scene.page.evaluate(`beckon('show', 'asked')`);
    await scene.campaign('asked').getByRole('button', { name: 'Close' }).waitFor();
    await scene.page.evaluate(`beckon('show', 'unknown'); beckon('close')`);
    await scene.flushEvents();
    expect(scene.eventsNamed('campaign-shown')).toHaveLength(2);
    expect(scene.eventsNamed('campaign-closed').map(({ data }) => data['by'])).toEqual(['call', 'call']);
    await scene.expectQuiet();
    await scene.close();
  });

  test('close takes the handle that was left behind, also after the campaign was opened again by it', async () => {
    const content = {
      label: 'Ask',
      steps: [{ id: 'one', blocks: [{ kind: 'heading', id: 'title', text: 'Ask', level: 2 }] }],
      tab: { text: 'Ten percent', side: 'end', when: 'after-close' },
    } as const;
    const scene = await stage.scene({ campaigns: [{ id: 'asked', format: 'slide-in', content }] });
    await scene.visit('/');
    const handle = scene.campaign('asked').getByRole('button', { name: 'Ten percent' });
    const close = scene.campaign('asked').getByRole('dialog').getByRole('button', { name: 'Close' });
    await close.click();
    await handle.click();
    await scene.campaign('asked').getByRole('heading').waitFor();
    await close.click();
    await handle.waitFor();
    await scene.page.evaluate(`beckon('close', 'asked')`);
    await expect.poll(() => scene.campaign('asked').count()).toBe(0);
    await scene.expectQuiet();
    await scene.close();
  });

  test('show asks for nothing more where the campaign is on screen', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'asked', triggers: onCall }] });
    await scene.visit('/');
    const close = scene.campaign('asked').getByRole('button', { name: 'Close' });
    await scene.page.evaluate(`beckon('show', 'asked')`);
    await close.waitFor();
    await scene.page.evaluate(`beckon('show', 'asked')`);
    await scene.settle();
    await close.click();
    await expect.poll(() => scene.campaign('asked').count()).toBe(0);
    await scene.settle();
    expect(await scene.campaign('asked').count()).toBe(0);
    await scene.flushEvents();
    expect(scene.eventsNamed('campaign-shown')).toHaveLength(1);
    await scene.close();
  });

  test('show opens what is behind a handle, and shows anew what was put away with its handle', async () => {
    const title = { kind: 'heading', id: 'title', text: 'Ask', level: 2 } as const;
    const tab = { text: 'Ten percent', side: 'end', when: 'after-close' } as const;
    const content = { label: 'Ask', steps: [{ id: 'one', blocks: [title] }], tab };
    const scene = await stage.scene({ campaigns: [{ id: 'asked', triggers: onCall, content }] });
    await scene.visit('/');
    const ours = scene.campaign('asked');
    const shows = ours.getByRole('dialog').getByRole('button', { name: 'Close' });
    const handle = ours.getByRole('button', { name: 'Ten percent' });
    for (const isPutAway of [false, true, false]) {
      await scene.page.evaluate(`beckon('show', 'asked')`);
      await shows.click();
      await handle.waitFor();
      await expect.poll(() => ours.count()).toBe(1);
      if (!isPutAway) continue;
      await ours.getByRole('region').getByRole('button', { name: 'Close' }).click();
      await expect.poll(() => ours.count()).toBe(0);
    }
    await scene.flushEvents();
    expect(scene.eventsNamed('campaign-shown')).toHaveLength(3);
    await scene.expectQuiet();
    await scene.close();
  });

  test('a campaign that is named in digits may be called by its number', async () => {
    const scene = await stage.scene({
      campaigns: [
        { id: '42', triggers: onCall },
        { id: '7', format: 'bar' },
      ],
    });
    await scene.visit('/');
    await scene.campaign('7').getByRole('button', { name: 'Close' }).waitFor();
    await scene.page.evaluate(`
      window.heard = [];
      beckon('listen', 'after-popup-close', 42, () => heard.push(42));
      beckon('show', 42);`);
    await scene.campaign('42').getByRole('button', { name: 'Close' }).waitFor();
    await scene.page.evaluate(`beckon('close', 42)`);
    await expect.poll(() => scene.campaign('42').count()).toBe(0);
    expect(await scene.campaign('7').count()).toBe(1);
    await scene.page.evaluate(`beckon('close', 7)`);
    await expect.poll(() => scene.campaign('7').count()).toBe(0);
    expect(await scene.page.evaluate('heard')).toEqual([42]);
    await scene.expectQuiet();
    await scene.close();
  });

  test('listeners hear of one campaign or all, until they stop; window hears too', async () => {
    const scene = await stage.scene({
      campaigns: [{ id: 'one', triggers: onCall }, { id: 'two', format: 'bar', triggers: onCall }],
    }); // prettier-ignore
    await scene.visit('/');
    await scene.page.waitForFunction(`!beckon.q`);
    await scene.page.evaluate(`
      window.heard = [];
      const note = (who) => (event) => heard.push(who + ' ' + event.detail.campaign);
      window.stop = beckon('listen', 'after-popup-display', note('all'));
      beckon('listen', 'after-popup-display', 'two', note('two'));
      addEventListener('beckon.after-popup-close', note('closed'));`);
    const heard = () => scene.page.evaluate('heard');
    await scene.page.evaluate(`beckon('show', 'one')`);
    await expect.poll(heard).toEqual(['all one']);
    await scene.page.evaluate(`beckon('close', 'one')`);
    await expect.poll(heard).toEqual(['all one', 'closed one']);
    await scene.page.evaluate(`stop(); beckon('show', 'two')`);
    await expect.poll(heard).toEqual(['all one', 'closed one', 'two two']);
    await scene.expectQuiet();
    await scene.close();
  });

  test('the page may say no before a campaign shows, and is not asked again for nothing', async () => {
    const scene = await stage.scene({
      campaigns: [{ id: 'hello' }, { id: 'lower', priority: 1 }],
      initScript: `window.asked = []; addEventListener('beckon.before-popup-display', (event) => { asked.push(event.detail.campaign); if (event.detail.campaign === 'hello') event.preventDefault() })`,
    });
    await scene.visit('/');
    await scene.page.evaluate(`beckon('event', 'x')`);
    await scene.campaign('lower').getByRole('button', { name: 'Close' }).waitFor();
    await scene.flushEvents();
    expect(await scene.page.evaluate('asked')).toEqual(['hello', 'lower']);
    expect(scene.eventsNamed('campaign-shown').map(({ campaign }) => campaign)).toEqual(['lower']);
    await scene.expectQuiet();
    await scene.close();
  });

  test('what the page said no to comes once the page calls for it by name', async () => {
    const scene = await stage.scene({
      campaigns: [{ id: 'hello' }],
      // It is not the moment yet.
      initScript: `addEventListener('beckon.before-popup-display', (event) => event.preventDefault(), { once: true })`,
    });
    await scene.visit('/');
    await scene.settle();
    expect(await scene.campaign('hello').count()).toBe(0);
    await scene.page.evaluate(`beckon('show', 'hello')`);
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    await scene.expectQuiet();
    await scene.close();
  });

  test('what the page hands over is bounded and cannot break anything', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello' }] });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    await scene.page.evaluate(`(() => {
      const cycle = {}; cycle.self = cycle;
      for (const bad of [cycle, null, undefined, 7, 'x', [1], { big: 'x'.repeat(5000) }, { n: 10n }, { d: new Date(NaN) }])
        for (const verb of ['properties', 'facts', 'options', 'consent']) if (verb !== 'consent' || bad !== 'x') beckon(verb, bad, bad);
      beckon('event'); beckon('event', {}); beckon('goal'); beckon('goal', 'x', 'y'); beckon('listen'); beckon('show'); beckon(); beckon(null);
      beckon('properties', JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'));
    })()`);
    expect(await scene.page.evaluate('({}).polluted')).toBeUndefined();
    expect((await scene.storage()).cookies['beckon']?.length).toBeLessThan(4096);
    await scene.expectQuiet();
    await scene.close();
  });

  test('a queue that holds anything at all is answered as far as it can be', async () => {
    const scene = await stage.scene({
      campaigns: [{ id: 'hello' }],
      initScript: `window.beckon = function () { (beckon.q = beckon.q || []).push(arguments) };
        beckon(Symbol('verb')); beckon(); beckon.q.push(null, undefined, 7, {}); beckon('listen', 'after-popup-display');`,
    });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    await scene.expectQuiet();
    await scene.close();
  });

  test('who listens without a callback, or for events of the page’s own making, disturbs nobody', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello', triggers: onCall }] });
    await scene.visit('/');
    await scene.page.waitForFunction(`!beckon.q`);
    await scene.page.evaluate(`
      window.heard = [];
      beckon('listen', 'after-popup-display'); beckon('listen', 'after-popup-display', 'hello'); beckon('listen', 'after-popup-display', null, 7);
      beckon('listen', 'after-popup-display', 'hello', (event) => heard.push(event.detail.campaign));
      window.dispatchEvent(new CustomEvent('beckon.after-popup-display'));
      beckon('show', 'hello');`);
    await expect.poll(() => scene.page.evaluate('heard')).toEqual(['hello']);
    await scene.expectQuiet();
    await scene.close();
  });

  test.each([`undefined`, `null`, `'GRANTED'`, `{}`, `{ analytics: 'perhaps' }`, `[]`])(
    'an answer that is none leaves the question open: %s',
    async (answer) => {
      const scene = await stage.scene({ region: 'US-TX', site: { consent: { sources: ['site'] } }, campaigns: [{ id: 'hello' }] }); // prettier-ignore
      await scene.visit('/');
      await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
      await scene.page.evaluate(`beckon('consent', ${answer}); beckon('event', 'x')`);
      await scene.flushEvents();
      expect(scene.events()).toEqual([]);
      expect(await scene.storage()).toEqual({ cookies: {}, local: {}, session: {} });
      await scene.close();
    },
  );

  test('who is forgotten has still refused', async () => {
    const scene = await stage.scene({ region: 'US-TX', campaigns: [{ id: 'hello' }] });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    await scene.page.evaluate(`beckon('properties', { tier: 'gold' }); beckon('consent', { analytics: 'denied' })`);
    await scene.page.evaluate(`beckon('forget')`);
    expect((await scene.storage()).cookies).toEqual({ beckon: '2-n--...%%?' });
    await scene.page.evaluate(`beckon('consent', 'denied'); beckon('forget')`);
    expect((await scene.storage()).cookies).toEqual({ beckon: '2nnnn...%%?' });
    await scene.expectQuiet();
    await scene.close();
  });

  test('who is forgotten where a yes is asked for has not given it, until they give it again', async () => {
    const kept = { id: 'kept', format: 'slide-in', frequency: { withoutMemory: 'hold' } } as const;
    const scene = await stage.scene({ region: 'DE', campaigns: [kept] });
    await scene.visit('/');
    await scene.settle();
    await scene.page.evaluate(`beckon('consent', 'granted')`);
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    await scene.flushEvents();
    const { visitor } = scene.eventsNamed('consent-changed')[0]!;
    await scene.page.evaluate(`beckon('forget')`);
    expect(await scene.campaign('kept').count()).toBe(0);
    expect(await scene.storage()).toEqual({ cookies: {}, local: {}, session: {} });
    await scene.page.evaluate(`beckon('event', 'after'); history.pushState({}, '', '/next')`);
    await scene.flushEvents();
    expect(scene.eventsNamed('custom')).toEqual([]);
    expect(scene.eventsNamed('page-viewed')).toEqual([]);
    expect(scene.events().at(-1)).toMatchObject({ name: 'consent-changed', visitor, data: { preferences: 'pending' } });
    expect(await scene.storage()).toEqual({ cookies: {}, local: {}, session: {} });

    await scene.page.evaluate(`beckon('consent', 'granted')`);
    await scene.visit('/other');
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    await scene.flushEvents();
    expect(scene.eventsNamed('page-viewed')[0]!.visitor).toMatch(/^[\da-f]{32}$/);
    expect(scene.eventsNamed('page-viewed')[0]!.visitor).not.toBe(visitor);
    await scene.expectQuiet();
    await scene.close();
  });

  test('facts reach audiences and triggers', async () => {
    const scene = await stage.scene({
      facts: { 'cart.items': 0 },
      campaigns: [
        { id: 'full', audience: { attribute: 'cart.total', is: 'atLeast', value: 50 } },
        { id: 'added', format: 'bar', triggers: { match: 'any', list: [{ kind: 'add-to-cart' }] } },
      ],
    });
    await scene.visit('/');
    // Once what waits for triggers is there.
    await scene.settle();
    expect(await scene.campaign('full').count()).toBe(0);
    await scene.page.evaluate(`beckon('facts', { 'cart.items': 1, 'cart.total': 60 })`);
    await scene.campaign('full').getByRole('button', { name: 'Close' }).waitFor();
    await scene.campaign('added').waitFor({ state: 'attached' });
    await scene.expectQuiet();
    await scene.close();
  });

  test('explain opens the panel and says every reason in words', async () => {
    const scene = await stage.scene({
      campaigns: [{ id: 'waits', triggers: onCall }, { id: 'gold', audience: { attribute: 'own.tier', is: 'equals', value: 'gold' } }],
    }); // prettier-ignore
    await scene.visit('/');
    await scene.page.waitForFunction(`!beckon.q`);
    const sentences = (await scene.page.evaluate(`beckon('explain')`)) as readonly string[];
    expect(sentences).toHaveLength(2);
    for (const sentence of sentences) expect(sentence).toMatch(/^(waits|gold): Held back: .+\.$/);
    await scene.page.getByText('Why?').waitFor();
    await scene.expectQuiet();
    await scene.close();
  });

  test('explain says what let through what is on screen: which of its triggers, or the page, and as which variant', async () => {
    const variants = [
      { id: 'plain', name: 'Plain', weight: 1 },
      { id: 'loud', name: 'Loud', weight: 1_000_000 },
    ];
    const experiment = { seed: 'autumn', holdOut: 0, withoutId: 'control', variants } as const;
    const scene = await stage.scene({
      campaigns: [
        { id: 'split', experiment },
        { id: 'whole', format: 'bar' },
        {
          id: 'later',
          format: 'slide-in',
          triggers: {
            match: 'any',
            list: [
              { kind: 'click', selector: '#add' },
              { kind: 'delay', seconds: 0.1 },
            ],
          },
        },
        { id: 'called', format: 'full-screen', triggers: { match: 'any', list: [{ kind: 'exit-intent' }] } },
      ],
      site: { interruptions: { oneAtATime: false } },
    });
    await scene.visit('/');
    await scene.campaign('later').getByRole('button', { name: 'Close' }).waitFor();
    await scene.campaign('split').getByRole('button', { name: 'Close' }).waitFor();
    await scene.page.evaluate(`beckon('show', 'called')`);
    await scene.campaign('called').getByRole('button', { name: 'Close' }).waitFor();
    expect(await scene.page.evaluate(`beckon('explain')`)).toEqual([
      'called: On screen now. Shown: the page asked for it by name.',
      'later: On screen now. Shown: 0.1 seconds have passed on the page.',
      'split: On screen now. Shown, as variant “loud”: the page is ready.',
      'whole: On screen now. Shown: the page is ready.',
    ]);
    await scene.close();
  });

  test('what explain says a campaign waits for, it waits for: also one whose schedule opened on this page', async () => {
    const soon = new Date(Date.now() + 4000).toISOString().slice(0, 19);
    const scene = await stage.scene({
      site: { timeZone: 'UTC' },
      campaigns: [
        { id: 'called', triggers: onCall },
        { id: 'opens', schedule: { from: soon, zone: 'site' }, triggers: { match: 'any', list: [{ kind: 'click', selector: '#add' }] } },
      ],
    }); // prettier-ignore
    await scene.visit('/');
    await scene.page.waitForFunction(`!beckon.q`);
    const explain = () => scene.page.evaluate(`beckon('explain')`) as Promise<readonly string[]>;
    await expect.poll(async () => (await explain()).join(' ')).toContain('opens: Held back: it waits until');
    // The code that hears the press comes when it is waited for.
    await scene.settle();
    await scene.page.locator('#add').click();
    await scene.campaign('opens').getByRole('button', { name: 'Close' }).first().waitFor();
    await scene.expectQuiet();
    await scene.close();
  });

  test('an address with ?beckon-debug opens it too', async () => {
    const scene = await stage.scene({ consent: 'pending', site: { endpoints: {} } });
    await scene.visit('/?beckon-debug');
    await scene.page.getByText('Why?').waitFor();
    await scene.expectQuiet();
    await scene.close();
  });
});
