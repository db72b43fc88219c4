import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitContents } from '@beckon/engine/campaign/split-contents';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const scripts = (requests: readonly { readonly url: string; readonly type: string }[]) =>
  requests.filter(({ type }) => type === 'script').map(({ url }) => url.replace(/^.*\/beckon\/|-[\da-f]{6}\.js$/g, ''));

describe('a snapshot', () => {
  test.each([
    ['empty text', ''],
    ['cut off', '{"version":1,"campaigns":[{"id":'],
    ['no record', '[]'],
    ['nothing', 'null'],
    ['a number', '7'],
    ['without a site', { version: 1, campaigns: [{ id: 'a' }] }],
    ['of another version', { version: 2, site: { id: 's' }, campaigns: [{ id: 'a' }, null] }],
    [
      'with campaigns that are none',
      { version: 1, site: { id: 's' }, campaigns: [null, 1, 'x', {}, { id: 'a', format: 7 }] },
    ],
  ])('%s: the page never notices', async (_, snapshot) => {
    const scene = await stage.scene({ snapshot });
    await scene.visit('/');
    await scene.settle();
    expect(await scene.page.locator('beckon-campaign').count()).toBe(0);
    await scene.page.evaluate(`beckon('event', 'x'); beckon('consent', 'granted')`);
    expect(scene.events()).toEqual([]);
    await scene.expectQuiet();
    await scene.close();
  });

  test('what is understood works, what is newer is held with a reason', async () => {
    const plain = await stage.scene({ campaigns: [{ id: 'known' }] });
    const snapshot = structuredClone(plain.snapshot) as unknown as { campaigns: Record<string, unknown>[] };
    await plain.close();
    snapshot.campaigns.push({ ...snapshot.campaigns[0], id: 'newer', name: 'newer', format: { kind: 'hologram' } });
    const scene = await stage.scene({ snapshot });
    await scene.visit('/');
    await scene.campaign('known').getByRole('button', { name: 'Close' }).waitFor();
    const sentences = (await scene.page.evaluate(`beckon('explain')`)) as readonly string[];
    expect(sentences.find((it) => it.startsWith('newer'))).toMatch(/Held back/);
    await scene.expectQuiet();
    await scene.close();
  });

  test('without campaigns, calls or a place to report to, nothing but the loader is fetched', async () => {
    const plain = await stage.scene();
    const snapshot = { ...plain.snapshot, site: { ...plain.snapshot?.site, endpoints: {} } };
    await plain.close();
    const scene = await stage.scene({ consent: 'pending', snapshot });
    await scene.visit('/');
    await scene.settle();
    expect(scripts(scene.requests)).toEqual(['loader.js']);
    await scene.page.evaluate(`beckon('properties', { tier: 'gold' })`);
    await expect.poll(() => scripts(scene.requests)).toEqual(['loader.js', 'engine']);
    await scene.expectQuiet();
    await scene.close();
  });

  test('may lie at an address instead of in the page', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello' }], snapshotAt: '/beckon.json' });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    expect(scene.requests.filter(({ url }) => url.endsWith('/beckon.json'))).toHaveLength(1);
    await scene.expectQuiet();
    await scene.close();
  });

  test('that is not at its address leaves the page alone', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello' }], snapshotAt: '/beckon.json' });
    await scene.page.route('**/beckon.json', (route) => route.fulfill({ status: 404, body: '<html>' }));
    await scene.visit('/');
    await scene.settle();
    expect(scripts(scene.requests)).toEqual(['loader.js']);
    await scene.expectQuiet({ except: [/404/] });
    await scene.close();
  });

  test('may have its contents elsewhere: the one that is shown is fetched then, and no other', async () => {
    const plain = await stage.scene({
      campaigns: [{ id: 'hello' }, { id: 'other', triggers: { match: 'any', list: [{ kind: 'call' }] } }],
    });
    await plain.close();
    if (!plain.snapshot) throw new Error('no snapshot');
    const { snapshot, files } = splitContents(plain.snapshot, '/contents/', 0);
    expect(files).toHaveLength(2);
    const scene = await stage.scene({
      snapshot,
      answers: Object.fromEntries(files.map(({ name, text }) => ['/contents/' + name, JSON.parse(text) as unknown])),
    });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('heading', { name: 'This is hello' }).waitFor();
    expect(scene.requests.filter(({ url }) => url.includes('/contents/'))).toHaveLength(1);
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
    await scene.page.evaluate(`beckon('show', 'other')`);
    await scene.campaign('other').getByRole('heading', { name: 'This is other' }).waitFor();
    expect(scene.requests.filter(({ url }) => url.includes('/contents/'))).toHaveLength(2);
    await scene.expectQuiet();
    await scene.close();
  });

  test('of a page that is rendered ahead of its visit waits for the visit', async () => {
    const scene = await stage.scene({
      campaigns: [{ id: 'hello' }],
      initScript: `let isAhead = true;
        Object.defineProperty(Document.prototype, 'prerendering', { configurable: true, get: () => isAhead });
        window.beginVisit = () => { isAhead = false; document.dispatchEvent(new Event('prerenderingchange')); };`,
    });
    await scene.visit('/');
    await scene.settle();
    expect(scripts(scene.requests)).toEqual(['loader.js']);
    expect(await scene.storage()).toEqual({ cookies: {}, local: {}, session: {} });
    await scene.page.evaluate('beginVisit()');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    await scene.flushEvents();
    expect(scene.eventsNamed('page-viewed')).toHaveLength(1);
    await scene.expectQuiet();
    await scene.close();
  });

  test('with nothing to show and nothing allowed, the loader and the engine are all there is', async () => {
    const audience = { attribute: 'page.path', is: 'equals', value: '/elsewhere' } as const;
    const scene = await stage.scene({ consent: 'pending', campaigns: [{ id: 'hello', audience }] });
    await scene.visit('/');
    await scene.settle();
    expect(scripts(scene.requests)).toEqual(['loader.js', 'engine']);
    await scene.close();
  });
});
