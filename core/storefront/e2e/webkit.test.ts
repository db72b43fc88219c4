import { parseCampaign } from '@beckon/engine/campaign/parse-campaign';
import { publish } from '@beckon/engine/campaign/publish';
import { parseBatch } from '@beckon/events';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildTag, tagFolder } from '../build/build.ts';
import { bare } from './fixtures/bare.ts';
import { fillCampaign } from './stage/fill-campaign.ts';
import type { CampaignPart } from './stage/fill-campaign.ts';
import { fillSite } from './stage/fill-site.ts';
import { escapeKey, openWebKit } from './stage/open-webkit.ts';
import type { WebKit } from './stage/open-webkit.ts';
import { serve } from './stage/serve.ts';
import type { Served } from './stage/serve.ts';
import { printSnippet } from './stage/snippet.ts';

/** One browser and one shop for all: to open another costs seconds, to forget everything a moment. */
let webkit: WebKit;
let shop: Served;

const kept = { frequency: { again: { kind: 'once' }, withoutMemory: 'hold' } } as const;
const campaigns: readonly CampaignPart[] = [
  // Stands on every page: once it is there, the page has decided, and what it holds back does not come.
  { id: 'free', format: { kind: 'embed', into: '#far', placement: 'append', reserve: 0 } },
  { id: 'welcome', ...kept, priority: 900 },
  { id: 'again', format: 'bar', audience: { attribute: 'visitor.isNew', is: 'isFalse' }, frequency: kept.frequency },
  {
    id: 'letters',
    triggers: { match: 'any', list: [{ kind: 'click', selector: '#add' }] },
    content: {
      label: 'Letters',
      steps: [
        {
          id: 'ask',
          blocks: [
            { kind: 'heading', id: 'title', text: 'Letters', level: 2 },
            {
              kind: 'form',
              id: 'form',
              submit: 'Send',
              after: { do: 'next' },
              fields: [{ kind: 'email', name: 'email', label: 'E-mail', required: true }],
            },
          ],
        },
        { id: 'thanks', blocks: [{ kind: 'heading', id: 'thanks', text: 'Thank you', level: 2 }] },
      ],
    },
  } as CampaignPart,
];

/** Whatever the page complains about, from before the tag is there. */
const complaints = `<script>window.complaints = [];
for (const name of ['error', 'unhandledrejection', 'securitypolicyviolation'])
  addEventListener(name, (event) => complaints.push(name + ': ' + (event.message || event.reason || event.violatedDirective)), true);
for (const name of ['error', 'warn']) console[name] = (...said) => complaints.push(name + ': ' + said.join(' '));
</script>`;

beforeAll(async () => {
  await buildTag();
  const parsed = campaigns.map((part) => parseCampaign(fillCampaign(part)));
  const ready = parsed.map((it) => {
    if (!it.ok) throw new Error(JSON.stringify(it.problems));
    return it.value;
  });
  const snippetFor = (kind: 'cookie' | 'local') =>
    printSnippet({
      snapshot: publish(ready, fillSite({ storage: { kind, days: 730 } })),
      facts: {},
      calls: [],
      nonce: '',
      loader: '/beckon/loader.js',
    });
  const snippets: Readonly<Record<string, string>> = {
    '/': complaints + snippetFor('cookie'),
    '/local': complaints + snippetFor('local'),
  };
  shop = await serve({
    tagFolder,
    hub: 'answers',
    leadAnswer: { ok: true },
    answers: {},
    page: (path) => ({
      html: bare.page({ path, beckon: snippets[path] ?? '', nonce: '', locale: 'en' }),
      headers: {},
    }),
  });
  webkit = await openWebKit();
});
afterAll(async () => {
  await webkit?.close();
  await shop?.close();
});

/**
 * What Safari does to a site's script-written storage, cookies among it, after seven days of use without a tap on it. No page
 * of ours is open then, which could write once more.
 */
async function purge(): Promise<void> {
  await visit('/without-us');
  await webkit.deleteCookies();
  await webkit.run(`localStorage.clear(); sessionStorage.clear()`);
}

const visit = (path: string) => webkit.visit(shop.origin + path);
const give = (answer: 'granted' | 'denied') => webkit.run(`beckon('consent', '${answer}')`);
const opened = () =>
  webkit.read<string[]>(`[...document.querySelectorAll('beckon-campaign')].map((it) => it.dataset.campaign)`);
const eventuallyOpened = (...ids: string[]) =>
  expect.poll(async () => (await opened()).sort()).toEqual(['free', ...ids].sort());
const stored = () =>
  webkit.read(`{ cookie: document.cookie, local: Object.keys(localStorage), session: Object.keys(sessionStorage) }`);
const nothing = { cookie: '', local: [], session: [] };
const eventsNamed = (name: string) =>
  shop.collected.flatMap((body) => parseBatch(body).events).filter((event) => event.name === name);
/** A page that is put away sends what waits. */
const hide = () =>
  webkit.run(`for (const [name, value] of [['hidden', true], ['visibilityState', 'hidden']])
      Object.defineProperty(document, name, { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    delete document.hidden;
    delete document.visibilityState`);
const eventually = <Value>(read: () => Promise<Value>, first: () => Promise<void>) =>
  expect.poll(async () => {
    await first();
    return read();
  });
/** The visitor whom the newest event of this name was told of, once one more has been. */
async function tellVisitor(name: 'campaign-shown' | 'page-viewed'): Promise<string> {
  const before = eventsNamed(name).length;
  // What tells is fetched once something stands on the screen: until it is there, putting the page away sends nothing.
  await eventually(async () => eventsNamed(name).length, hide).toBeGreaterThan(before);
  return eventsNamed(name).at(-1)?.visitor ?? '';
}
const expectNoComplaint = async () => expect(await webkit.read('complaints')).toEqual([]);

describe('in WebKit', () => {
  beforeEach(async () => {
    await purge();
  });

  test.each([
    ['a cookie', '/', { cookie: expect.stringMatching(/^beckon(_open)?=/) as string, local: [], session: [] }],
    ['local storage', '/local', { cookie: '', local: ['beckon'], session: [] }],
  ] as const)(
    'whom %s made known comes back as known, and once Safari has purged it as new, without an error',
    async (_, path, expected) => {
      await visit(path);
      await give('granted');
      await eventuallyOpened('welcome');
      expect(await stored()).toEqual(expected);
      const known = await tellVisitor('campaign-shown');
      expect(known).toMatch(/^[\da-f]{32}$/);

      // The browser was closed and opened, which only a cookie tells; what was shown once is not shown again.
      await webkit.run(`document.cookie = 'beckon_open=; Max-Age=0; Path=/'`);
      await visit(path);
      await eventuallyOpened(...(path === '/' ? ['again'] : []));
      expect(await tellVisitor('page-viewed')).toBe(known);
      await expectNoComplaint();

      await purge();
      await visit(path);
      await eventuallyOpened();
      expect(await stored()).toEqual(nothing);
      await give('granted');
      await eventuallyOpened('welcome');
      expect(await stored()).toEqual(expected);
      const newcomer = await tellVisitor('campaign-shown');
      expect(newcomer).toMatch(/^[\da-f]{32}$/);
      expect(newcomer).not.toBe(known);
      await expectNoComplaint();
    },
  );

  test('nothing is stored or sent before a yes, and a withdrawal empties storage and screen in the same task', async () => {
    const sent = shop.collected.length;
    await visit('/');
    await webkit.press('\uE00F'); // Page down, as somebody who reads on.
    await eventuallyOpened();
    await hide();
    expect(await stored()).toEqual(nothing);
    await give('granted');
    await eventuallyOpened('welcome');
    expect(await stored()).not.toEqual(nothing);
    expect(shop.collected.slice(sent).join()).not.toContain('page-viewed');
    const left = await webkit.read(
      `(() => { beckon('consent', 'denied'); return { cookie: document.cookie, local: localStorage.length,
        session: sessionStorage.length, open: [...document.querySelectorAll('beckon-campaign')].map((it) => it.dataset.campaign) } })()`,
    );
    expect(left).toEqual({ cookie: '', local: 0, session: 0, open: ['free'] });
    await expectNoComplaint();
  });

  test('a popup with a form takes focus, is filled in by keys and told; Escape closes it, and focus goes back', async () => {
    await visit('/');
    await give('granted');
    await eventuallyOpened('welcome');
    await webkit.press(escapeKey);
    await eventuallyOpened();

    const focus = () => webkit.read(`document.activeElement.dataset.campaign || document.activeElement.id`);
    await webkit.run(`document.querySelector('#add').focus()`);
    await webkit.press('\uE007'); // Enter
    await expect.poll(focus).toBe('letters');
    await webkit.press(escapeKey);
    await eventuallyOpened();
    expect(await focus()).toBe('add');
    const closed = async () => eventsNamed('campaign-closed').map(({ campaign }) => campaign);
    await eventually(closed, hide).toEqual(['welcome', 'letters']);

    await visit('/');
    await eventuallyOpened();
    await webkit.run(`document.querySelector('#add').focus()`);
    await webkit.press('\uE007');
    await expect.poll(focus).toBe('letters');
    await webkit.click('input[type=email]', 'letters');
    await webkit.press('jo@mail.example');
    await webkit.click('form button[type=submit], form button', 'letters');
    await expect.poll(() => shop.leads.length).toBe(1);
    expect(JSON.parse(shop.leads[0] ?? '')).toMatchObject({
      campaign: 'letters',
      fields: { email: 'jo@mail.example' },
    });
    await expect
      .poll(() => webkit.read(`document.querySelector('[data-campaign=letters]').shadowRoot.textContent`))
      .toContain('Thank you');
    await eventually(async () => eventsNamed('form-submitted').length, hide).toBe(1);
    await expectNoComplaint();
  });
});
