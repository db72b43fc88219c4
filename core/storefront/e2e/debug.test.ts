import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PanelFacts } from '../src/debug/panel-facts.ts';
import { eventually, openShows } from './shows.ts';
import { openStage, type SceneOptions, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await openStage()));
afterAll(() => stage.close());

const facts = {
  rows: [
    { campaign: 'hello', name: 'Welcome', isShown: true, sentence: 'Shown: the page has loaded.' },
    { campaign: 'back', name: 'Come back', isShown: false, sentence: 'Held back: the last order was 12 days ago; this campaign asks for more than 60 days.' },
  ],
  storage: { kind: 'cookie', days: 730 },
  consent: {
    necessary: 'granted', preferences: 'granted', analytics: 'pending', marketing: 'denied', sale: 'denied',
    because: { necessary: 'nothing', preferences: 'site', analytics: 'nothing', marketing: 'gpc', sale: 'gpc' },
    honoured: ['gpc'],
  },
  memory: { visits: 3, pages: 12, pagesThisVisit: 2, firstVisitAt: Date.UTC(2026, 9, 1), campaigns: { hello: { displays: 2 } }, own: { plan: 'gold' } },
  isStored: true,
  attributes: { 'page.path': '/lamps', 'cart.total': 24 },
  withheld: { 'customer.orders': 'preferences' },
} as unknown as PanelFacts; // prettier-ignore

const forbidsCookies = `Object.defineProperty(document, 'cookie', { get: () => '', set() {} })`;
const onEvent = { match: 'any', list: [{ kind: 'custom-event', name: 'now' }] } as const;

async function open(options?: SceneOptions) {
  const shows = await openShows(stage, options);
  await shows.run((it, given) => void it.openDebug(given as PanelFacts), facts);
  return { ...shows, panel: shows.scene.page.locator('beckon-panel') };
}

describe('the panel', () => {
  test('says for every campaign why, what is allowed, what is remembered and what is known', async () => {
    const { scene, panel } = await open();
    const said = await panel.locator('section').evaluate((it) => it.textContent);
    for (const part of [
      'the last order was 12 days ago; this campaign asks for more than 60 days',
      'Marketing refused (Global Privacy Control in this browser)',
      'Statistics no answer yet, which counts as no (nobody has asked yet)',
      'Opt-out signal honoured: Global Privacy Control',
      'for 400 days from the last visit (the site asks for 730',
      'own.plan "gold"',
      'page.path /lamps',
      'customer.orders kept back: it needs permission for “remembering preferences”',
    ])
      expect(said).toContain(part);
    await scene.expectQuiet();
    await scene.close();
  });

  test('takes no focus, moves aside, folds, closes, and leaves nothing', async () => {
    const { scene, panel, focus } = await open();
    expect(await focus()).toBe('add');
    const box = () => panel.locator('section').boundingBox();
    const before = await box();
    await panel.getByRole('button', { name: 'Other side' }).click();
    expect((await box())?.x).toBeGreaterThan(before?.x ?? Infinity);
    await panel.getByRole('button', { name: 'Fold' }).click();
    expect((await box())?.height).toBeLessThan(200);
    await panel.getByRole('button', { name: 'Close' }).click();
    expect(await panel.count()).toBe(0);
    await scene.close();
  });

  test.each(['before', 'after'] as const)('opened %s a popup is above it, works, and outlives it', async (when) => {
    const scene = await stage.scene({
      campaigns: [{ id: 'hello', triggers: { match: 'any', list: [{ kind: 'call' }] } }],
    });
    const panel = scene.page.locator('beckon-panel');
    const isOnTop = () =>
      panel.locator('section').evaluate((it) => {
        const { x, y, width } = it.getBoundingClientRect();
        let found = document.elementFromPoint(x + width / 2, y + 10);
        while (found?.shadowRoot?.elementFromPoint(x + width / 2, y + 10) && found.localName !== 'beckon-panel')
          found = found.shadowRoot.elementFromPoint(x + width / 2, y + 10);
        return found?.localName === 'beckon-panel';
      });
    await scene.visit(when === 'before' ? '/?beckon-debug' : '/');
    if (when === 'before') await panel.locator('section').waitFor();
    await scene.page.evaluate(`beckon('show', 'hello')`);
    await scene.campaign('hello').locator('dialog').waitFor();
    if (when === 'after') await scene.page.evaluate(`void beckon('explain')`);
    await eventually(isOnTop).toBe(true);
    await panel.getByRole('button', { name: 'Fold' }).click();
    await panel.getByRole('button', { name: 'Open' }).click();
    await panel.getByText('On screen now.').waitFor();
    await scene.page.evaluate(`beckon('close')`);
    await eventually(() => scene.campaign('hello').count()).toBe(0);
    await panel.getByRole('button', { name: 'Other side' }).click();
    await panel.getByRole('button', { name: 'Close' }).click();
    expect(await panel.count()).toBe(0);
    await scene.expectQuiet();
    await scene.close();
  });

  test('says of an embed whether its place is there, and that it waits until nobody is looking', async () => {
    const scene = await stage.scene({
      campaigns: [
        { id: 'nowhere', format: { kind: 'embed', into: '.nowhere', placement: 'append', reserve: 0 } },
        { id: 'waits', format: { kind: 'embed', into: '#embed-here', placement: 'replace', reserve: 0 }, triggers: onEvent },
      ],
    }); // prettier-ignore
    await scene.visit('/?beckon-debug');
    const says = (text: string) => scene.page.locator('beckon-panel').getByText(text).waitFor();
    await says('Held back: its place, “.nowhere”, is not on this page.');
    await scene.page.evaluate(`beckon('event', 'now')`);
    await says('Held back: it comes as soon as nobody is looking at its place');
    await scene.page.evaluate(`scrollTo({ top: 99999, behavior: 'instant' })`);
    await says('On screen now.');
    // Also once it has stopped looking for it.
    await scene.page.evaluate(`beckon('close', 'nowhere')`);
    await scene.settle();
    expect(await scene.page.evaluate(`beckon('explain')`)).toContain(
      'nowhere: Held back: its place, “.nowhere”, is not on this page.',
    );
    await scene.expectQuiet();
    await scene.close();
  });

  test.each([true, false])(
    'goes along where a shop puts another body in the place of its own (a bar stands: %s)',
    async (stands) => {
      const scene = await stage.scene({
        campaigns: [{ id: 'bar', format: 'bar', ...(!stands && { triggers: onEvent }) }],
      });
      await scene.visit('/?beckon-debug');
      const panel = scene.page.locator('beckon-panel');
      await panel.getByText(stands ? 'On screen now.' : 'it waits until').waitFor();
      await scene.settle();
      await scene.page.evaluate(`history.pushState({}, '', '/two?beckon-debug');
      document.body.replaceWith(document.createElement('body'))`);
      await eventually(() => panel.evaluate((it) => it.isConnected && it.matches(':popover-open'))).toBe(true);
      await panel.getByText('bar', { exact: true }).waitFor();
      await scene.expectQuiet();
      await scene.close();
    },
  );

  test('tells a campaign from the handle that it left behind', async () => {
    const content = {
      label: 'Hello',
      steps: [{ id: 'one', blocks: [{ kind: 'heading', id: 'title', text: 'Hello', level: 2 }] }],
      tab: { text: 'Ten percent', side: 'end', when: 'after-close' },
    } as const;
    const scene = await stage.scene({ campaigns: [{ id: 'hello', format: 'slide-in', content }] });
    await scene.visit('/?beckon-debug');
    const says = (text: string) => scene.page.locator('beckon-panel').getByText(text).waitFor();
    await says('On screen now.');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
    await says('Its handle is on screen; a press opens it.');
    await scene.campaign('hello').getByRole('button', { name: 'Ten percent' }).click();
    await says('On screen now.');
    await scene.expectQuiet();
    await scene.close();
  });

  test('does not say that what the page called off is on screen', async () => {
    const scene = await stage.scene({
      campaigns: [{ id: 'hello' }],
      initScript: `addEventListener('beckon.before-popup-display', (event) => event.preventDefault())`,
    });
    await scene.visit('/?beckon-debug');
    const panel = scene.page.locator('beckon-panel');
    await panel.getByText('Held back: the page called it off').waitFor();
    expect(await scene.page.evaluate(`beckon('explain')`)).toEqual([
      expect.stringMatching(/^hello: Held back: the page called it off/),
    ]);
    expect(await panel.getByText('on screen').count()).toBe(0);
    await scene.expectQuiet();
    await scene.close();
  });

  test('says that a campaign is on screen as soon as it is', async () => {
    const scene = await stage.scene({
      campaigns: [{ id: 'hello', triggers: onEvent }],
      // Whoever would wait for a second waits for ever.
      initScript: `const wait = setTimeout; window.setTimeout = (then, ms = 0) => wait(then, ms < 1000 ? ms : 1e9)`,
    });
    await scene.visit('/?beckon-debug');
    const panel = scene.page.locator('beckon-panel');
    await panel.getByText('Held back:').first().waitFor();
    await scene.page.evaluate(`beckon('event', 'now')`);
    await panel.getByText('On screen now.').waitFor({ timeout: 5000 });
    await scene.expectQuiet();
    await scene.close();
  });

  test.each([
    ['in the store that the page chose', {}, 'Stored until this tab is closed; another tab begins anew.'],
    ['nowhere, where the browser forbids it', { initScript: forbidsCookies }, 'This page alone remembers: '],
  ])('says where it is remembered: %s', async (_, options, sentence) => {
    const kind = 'initScript' in options ? 'cookie' : 'session';
    const scene = await stage.scene({ ...options, calls: [['options', { storage: kind }], ['explain']] });
    await scene.visit('/');
    await scene.page.locator('beckon-panel').getByText(sentence).waitFor();
    await scene.expectQuiet();
    await scene.close();
  });

  test('is copied as text', async () => {
    const { scene, panel } = await open();
    await scene.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel.getByRole('button', { name: 'Copy as text' }).click();
    await panel.getByRole('button', { name: 'Copied' }).waitFor();
    const text = await scene.page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(
      /^Beckon on http:.*\n\nCAMPAIGNS\n- Welcome: Shown: the page has loaded\.\n- Come back: Held back/,
    );
    await scene.close();
  });

  test('tells anew, and keeps folded what its reader folded', async () => {
    const { scene, panel, run } = await open();
    await panel.getByText('What is remembered').click();
    await run((it, given) => it.updateDebug(given as PanelFacts), { ...facts, rows: [] });
    expect(await panel.getByText('No campaign is live on this site.').isVisible()).toBe(true);
    expect(await panel.getByText('for 400 days').isVisible()).toBe(false);
    await scene.close();
  });

  test('leaves half of a phone’s screen to the page, and fits into it', async () => {
    const { scene, panel } = await open({ isPhone: true });
    const box = await panel.locator('section').boundingBox();
    expect(box?.height).toBeLessThan(844 * 0.55);
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 390).toBe(true);
    await scene.close();
  });

  test('breaks no rule of accessibility, and no policy', async () => {
    const { scene, panel } = await open({ fixture: 'hostile' });
    await panel.getByText('What is known of this visit').click();
    expect(await scene.axe()).toEqual([]);
    await scene.expectQuiet();
    await scene.close();
  });
});
