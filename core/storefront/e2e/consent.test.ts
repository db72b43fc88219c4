import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage } from './stage.ts';
import type { Scene, SceneOptions, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const nothing = { cookies: {}, local: {}, session: {} };
const remembers = { withoutMemory: 'hold', again: { kind: 'once-per-visit' } } as const;
/** One that needs no memory, one that does. */
const campaigns: SceneOptions['campaigns'] = [
  { id: 'free', format: 'bar' },
  { id: 'kept', frequency: remembers },
];
const opened = (id: string) => `beckon-campaign[data-campaign="${id}"]`;

const engine = /(engine|with-popup)-\w+\.js/;
/** Keeps files of ours from arriving until it is told to let them through. */
async function holdBack({ page }: Scene, files: string | RegExp): Promise<() => void> {
  let letThrough = (): void => {};
  const isHeld = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(files, (route) => isHeld.then(() => route.continue()));
  return () => letThrough();
}

describe('consent', () => {
  test.each([
    ['nobody has answered', { consent: 'pending' }],
    ['the visitor refused', { consent: 'denied' }],
    ['the law of the place asks for a yes', { region: 'DE' }],
    ['a consent tool is listed and does not come', { region: 'US-TX', site: { consent: { sources: ['tcf'] } } }],
    ['the owner denies all', { consent: 'granted', site: { consent: { denyAll: true } } }],
    ['the owner declares that it is no', { region: 'US-TX', calls: [['options', { defaultConsent: 'denied' }]] }],
  ] as const)('%s: nothing is stored, nothing sent, and what needs no memory still shows', async (_, options) => {
    const scene = await stage.scene({ campaigns, ...options });
    await scene.visit('/');
    await scene.page.locator(opened('free')).waitFor({ state: 'attached' });
    await scene.page.mouse.wheel(0, 300);
    await scene.page.keyboard.press('Escape');
    await scene.visit('/other');
    await scene.page.locator(opened('free')).waitFor({ state: 'attached' });
    await scene.flushEvents();
    expect(await scene.page.locator(opened('kept')).count()).toBe(0);
    expect(scene.events()).toEqual([]);
    expect(await scene.storage()).toEqual(nothing);
    await scene.expectQuiet();
    await scene.close();
  });

  test('a place whose law is opt-out needs no yes, and a refusal there is remembered without an id', async () => {
    const scene = await stage.scene({ campaigns, region: 'US-TX' });
    await scene.visit('/');
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    expect((await scene.storage()).cookies['beckon']).toMatch(/[\da-f]{32}/);
    await scene.page.evaluate(`beckon('consent', 'denied')`);
    expect((await scene.storage()).cookies).toEqual({ beckon: '2nnnn...%%?' });
    await scene.visit('/other');
    await scene.page.locator(opened('free')).waitFor({ state: 'attached' });
    expect(await scene.page.locator(opened('kept')).count()).toBe(0);
    expect((await scene.storage()).cookies).toEqual({ beckon: '2nnnn...%%?' });
    await scene.page.evaluate(`beckon('consent', 'granted')`);
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    await scene.expectQuiet();
    await scene.close();
  });

  test('a refusal that cannot be read, as its code does not come, is no yes', async () => {
    const scene = await stage.scene({
      campaigns: [{ id: 'free', format: 'bar', audience: { attribute: 'page.path', is: 'contains', value: '/' } }],
      region: 'US-TX',
      site: { storage: { kind: 'local', days: 10 } },
    });
    // The site kept it in a cookie until now: to find it there takes the code.
    await scene.context.addCookies([{ name: 'beckon', value: '2nnnn...%%?', url: scene.origin }]);
    const told = scene.events().length;
    await scene.page.route('**/record-*.js', (route) => route.abort());
    await scene.visit('/other');
    await scene.flushEvents();
    expect(scene.events().slice(told)).toEqual([]);
    expect((await scene.storage()).cookies).toEqual({ beckon: '2nnnn...%%?' });
    await scene.page.unroute('**/record-*.js');
    await scene.visit('/other');
    await scene.page.locator(opened('free')).waitFor({ state: 'attached' });
    await scene.flushEvents();
    expect(scene.events().slice(told)).toEqual([]);
    await scene.expectQuiet({ except: [/Failed to load resource/] });
    await scene.close();
  });

  test.each(['null', `(() => { throw new DOMException('The operation is insecure.', 'SecurityError') })()`])(
    'a refusal in a cookie is heard where local storage is forbidden: %s',
    async (storage) => {
      const scene = await stage.scene({
        campaigns,
        region: 'US-TX',
        initScript: `Object.defineProperty(window, 'localStorage', { get: () => ${storage} })`,
      });
      await scene.visit('/');
      await scene.page.locator(opened('free')).waitFor({ state: 'attached' });
      await scene.page.evaluate(`beckon('consent', 'denied')`);
      await scene.flushEvents();
      const told = scene.events().length;
      await scene.visit('/other');
      await scene.page.locator(opened('free')).waitFor({ state: 'attached' });
      await scene.flushEvents();
      expect(await scene.page.locator(opened('kept')).count()).toBe(0);
      expect(scene.events().slice(told)).toEqual([]);
      expect((await scene.storage()).cookies).toEqual({ beckon: '2nnnn...%%?' });
      await scene.expectQuiet();
      await scene.close();
    },
  );

  test('a refusal that the page brings along is told where it takes something back, and nowhere else', async () => {
    const stranger = await stage.scene({ campaigns, region: 'US-TX', consent: 'denied' });
    await stranger.visit('/');
    await stranger.flushEvents();
    expect(stranger.events()).toEqual([]);
    await stranger.close();

    const scene = await stage.scene({ campaigns, region: 'US-TX' });
    await scene.visit('/');
    await scene.flushEvents();
    const { visitor } = scene.eventsNamed('consent-changed')[0]!;
    expect(visitor).toBeTruthy();
    await scene.page.addInitScript(
      `window.beckon = function () { (beckon.q = beckon.q || []).push(arguments) }; beckon('consent', 'denied')`,
    );
    await scene.visit('/other');
    await scene.flushEvents();
    expect(scene.events().at(-1)).toMatchObject({ name: 'consent-changed', visitor, data: { analytics: 'denied' } });
    expect((await scene.storage()).cookies).toEqual({ beckon: '2nnnn...%%?' });
    await scene.expectQuiet();
    await scene.close();
  });

  test.each([
    ['the law of the place', { region: 'US-TX' }],
    ['a choice of an earlier page', { region: 'DE' }],
  ] as const)('a store that the page names is the one that is read from the start, with %s', async (_, { region }) => {
    const scene = await stage.scene({ campaigns, region, calls: [['options', { storage: 'local' }]] });
    await scene.visit('/');
    if (region === 'DE') await scene.page.evaluate(`beckon('consent', 'granted')`);
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).click();
    await scene.visit('/other');
    await scene.flushEvents();
    expect(await scene.page.locator(opened('kept')).count()).toBe(0);
    expect(scene.eventsNamed('page-viewed').at(-1)!.data['url']).toBe(`${scene.origin}/other`);
    expect(new Set(scene.events().map(({ visitor }) => visitor)).size).toBe(1);
    expect((await scene.storage()).cookies).toEqual({});
    await scene.expectQuiet();
    await scene.close();
  });

  test('a yes is remembered; what waited for it comes at once', async () => {
    const scene = await stage.scene({ campaigns, consent: 'pending' });
    await scene.visit('/');
    await scene.page.locator(opened('free')).waitFor({ state: 'attached' });
    await scene.page.evaluate(`beckon('consent', { preferences: true, analytics: 'granted', marketing: false })`);
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).click();
    await scene.visit('/other');
    await scene.page.locator(opened('free')).waitFor({ state: 'attached' });
    await scene.flushEvents();
    expect(await scene.page.locator(opened('kept')).count()).toBe(0);
    // The page view before the yes was never told.
    expect(scene.eventsNamed('page-viewed').map(({ data }) => data['url'])).toEqual([`${scene.origin}/other`]);
    expect(scene.eventsNamed('consent-changed')).toHaveLength(1);
    expect(scene.eventsNamed('campaign-shown').map(({ campaign }) => campaign)).toEqual(['kept', 'free']);
    await scene.expectQuiet();
    await scene.close();
  });

  test('what this page did before the yes is sent only where the owner chose so', async () => {
    const scene = await stage.scene({ campaigns, consent: 'pending', site: { consent: { sendsEarlierEvents: true } } });
    await scene.visit('/first');
    await scene.visit('/second');
    await scene.page.locator(opened('free')).waitFor({ state: 'attached' });
    await scene.settle();
    // A page of a single-page shop, which takes the bar along.
    await scene.page.evaluate(`history.pushState({}, '', '/third')`);
    await scene.settle();
    await scene.page.evaluate(`beckon('consent', 'granted')`);
    await scene.flushEvents();
    expect(scene.eventsNamed('page-viewed').map(({ data }) => data['url'])).toEqual([`${scene.origin}/third`]);
    expect(scene.eventsNamed('campaign-shown').map(({ campaign }) => campaign)).toEqual(['free', 'kept']);
    expect(scene.eventsNamed('campaign-closed')).toEqual([]);
    await scene.close();
  });

  /** Everything that happens within the call, read before the page may do anything else. */
  const withdraw = `(() => {
    const before = performance.now();
    beckon('consent', 'denied');
    const open = [...document.querySelectorAll('beckon-campaign')].map((it) => it.dataset.campaign);
    return { cookie: document.cookie, local: localStorage.length, session: sessionStorage.length, open, ms: performance.now() - before };
  })()`; // prettier-ignore

  test('withdrawn: storage empty, queue empty, screen empty, in the same task', async () => {
    const scene = await stage.scene({ campaigns, consent: 'pending' });
    await scene.visit('/');
    await scene.settle();
    await scene.page.evaluate(`beckon('consent', 'granted')`);
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    // What tells who depends on a consent comes once something stands on the screen.
    await scene.settle();
    const left = (await scene.page.evaluate(withdraw)) as { readonly ms: number };
    expect(left).toMatchObject({ cookie: '', local: 0, session: 0, open: ['free'] });
    // A few milliseconds of work; the rest is other programs' turn on a machine that has many.
    expect(left.ms).toBeLessThan(1000);
    await scene.flushEvents();
    // The withdrawal itself is told, so that the server can honour it; what was still unsent never goes.
    const told = scene.events().map(({ name, data }) => [name, data['analytics'] ?? '']);
    expect(told.filter(([name]) => name !== 'consent-changed')).toEqual([]);
    expect(told.at(-1)).toEqual(['consent-changed', 'denied']);
    await scene.page.evaluate(`beckon('event', 'after')`);
    await scene.flushEvents();
    expect(scene.eventsNamed('custom')).toEqual([]);
    expect(await scene.storage()).toEqual(nothing);
    await scene.expectQuiet();
    await scene.close();
  });

  test('a no is told after a yes that was given before we were there and is still on its way', async () => {
    const scene = await stage.scene({ campaigns, consent: 'pending' });
    const arrive = await holdBack(scene, engine);
    await scene.visit('/');
    await scene.page.evaluate(`beckon('consent', 'granted')`);
    arrive();
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    await scene.settle();
    await scene.page.evaluate(withdraw);
    await scene.flushEvents();
    const answers = scene.eventsNamed('consent-changed').map(({ data }) => data['analytics']);
    expect(answers).toEqual(['granted', 'denied']);
    await scene.expectQuiet();
    await scene.close();
  });

  test('withdrawn before it is known who depends on it, everything leaves until the next page view', async () => {
    const scene = await stage.scene({ campaigns, consent: 'pending' });
    const letThrough = await holdBack(scene, '**/*watch-screen-*.js');
    // Answered before the first decision, so that both come of it: with one that was met, the next would wait for what is held.
    const answer = await holdBack(scene, engine);
    await scene.visit('/');
    await scene.page.evaluate(`beckon('consent', 'granted')`);
    answer();
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    await scene.page.locator(opened('free')).waitFor({ state: 'attached' });
    const left = (await scene.page.evaluate(withdraw)) as { readonly ms: number };
    expect(left).toMatchObject({ cookie: '', local: 0, session: 0, open: [] });
    letThrough();
    await scene.visit('/other');
    await scene.page.locator(opened('free')).waitFor({ state: 'attached' });
    await scene.settle();
    expect(await scene.page.locator(opened('kept')).count()).toBe(0);
    expect(await scene.storage()).toEqual(nothing);
    await scene.expectQuiet();
    await scene.close();
  });

  test('withdrawn, also what only the whole decision could let stand leaves: it was let through by what was allowed', async () => {
    const stays = { attribute: 'page.path', is: 'regex', value: '^/nowhere' } as const;
    const scene = await stage.scene({
      campaigns: [
        {
          id: 'hello',
          audience: { any: [{ attribute: 'visitor.visits', is: 'atLeast', value: 1 }, stays] },
          frequency: { again: { kind: 'every-page-view' }, afterClose: 'nothing', afterConversion: 'nothing' },
        },
      ],
    });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    await scene.settle();
    expect(await scene.page.evaluate(withdraw)).toMatchObject({ cookie: '', open: [] });
    await scene.expectQuiet();
    await scene.close();
  });

  test('withdrawn, also what the page called for leaves whose schedule is over', async () => {
    const scene = await stage.scene({
      campaigns: [
        {
          id: 'hello',
          needs: ['marketing'],
          schedule: { zone: 'site', until: '2020-01-01T00:00:00' },
          triggers: { match: 'any', list: [{ kind: 'call' }] },
        },
      ],
    });
    await scene.visit('/');
    await scene.settle();
    await scene.page.evaluate(`beckon('show', 'hello')`);
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    await scene.settle();
    expect(await scene.page.evaluate(withdraw)).toMatchObject({ cookie: '', open: [] });
    await scene.expectQuiet();
    await scene.close();
  });

  test('a yes to statistics alone is told once, on the page that it was given on', async () => {
    const scene = await stage.scene({ campaigns, consent: 'pending' });
    await scene.visit('/');
    await scene.settle();
    await scene.page.evaluate(`beckon('consent', { preferences: false, analytics: true, marketing: false })`);
    await scene.page.evaluate(`beckon('consent', { analytics: true })`);
    await scene.flushEvents();
    expect(scene.eventsNamed('consent-changed').map(({ data }) => data)).toMatchObject([
      { preferences: 'denied', analytics: 'granted', marketing: 'denied', source: 'site' },
    ]);
    expect(await scene.storage()).toEqual(nothing);
    await scene.expectQuiet();
    await scene.close();
  });

  test('withdrawing one purpose takes nothing from the others', async () => {
    const scene = await stage.scene({ campaigns });
    await scene.visit('/');
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    // What tells who depends on a consent comes once something stands on the screen.
    await scene.settle();
    await scene.page.evaluate(`beckon('consent', { analytics: 'denied' })`);
    await scene.flushEvents();
    expect(await scene.page.locator(opened('kept')).count()).toBe(1);
    expect(scene.events().filter(({ purpose }) => purpose === 'analytics')).toEqual([]);
    expect((await scene.storage()).cookies['beckon']).toBeTruthy();
    await scene.expectQuiet();
    await scene.close();
  });

  test('a refusal of what the browser refuses already is kept, and outlasts its signal', async () => {
    const scene = await stage.scene({
      campaigns,
      region: 'US-TX',
      initScript: `if (location.pathname === '/') Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`,
    });
    await scene.visit('/');
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    await scene.page.evaluate(`beckon('consent', { analytics: false, marketing: false })`);
    expect((await scene.storage()).cookies['beckon']).toMatch(/^2-nn-\./);
    await scene.visit('/without');
    await scene.settle();
    await scene.page.evaluate(`beckon('event', 'after')`);
    await scene.flushEvents();
    expect(scene.events().filter(({ purpose }) => purpose === 'analytics')).toEqual([]);
    expect((await scene.storage()).cookies['beckon']).toMatch(/^2-nn-\./);
    await scene.expectQuiet();
    await scene.close();
  });

  test.each(['globalPrivacyControl', 'doNotTrack'])('%s takes statistics away and leaves memory', async (signal) => {
    const scene = await stage.scene({
      campaigns,
      initScript: `Object.defineProperty(Navigator.prototype, '${signal}', { get: () => '${signal}' === 'doNotTrack' ? '1' : true })`,
    });
    await scene.visit('/');
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    await scene.flushEvents();
    expect(scene.events().filter(({ purpose }) => purpose === 'analytics')).toEqual([]);
    await scene.expectQuiet();
    await scene.close();
  });

  test.each([
    ['granted', true],
    ['denied', false],
  ] as const)('an owner may declare the default to be %s', async (defaultConsent, isKept) => {
    const scene = await stage.scene({ campaigns, consent: 'pending', calls: [['options', { defaultConsent }]] });
    await scene.visit('/');
    await scene.page.locator(opened('free')).waitFor({ state: 'attached' });
    if (isKept) await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    expect('beckon' in (await scene.storage()).cookies).toBe(isKept);
    await scene.expectQuiet();
    await scene.close();
  });

  test('a consent tool that answers late and changes its mind is followed', async () => {
    const scene = await stage.scene({
      campaigns,
      consent: 'pending',
      site: { consent: { sources: ['consent-mode'] } },
      initScript: `window.dataLayer = []; window.gtag = function () { dataLayer.push(arguments) };`,
    });
    const types = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage']; // prettier-ignore
    const answer = (to: string) =>
      scene.page.evaluate(
        `gtag('consent', 'update', ${JSON.stringify(Object.fromEntries(types.map((type) => [type, to])))})`,
      );
    await scene.visit('/');
    expect(await scene.storage()).toEqual(nothing);
    await answer('granted');
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    expect((await scene.storage()).cookies['beckon']).toBeTruthy();
    await answer('denied');
    await expect.poll(() => scene.page.locator(opened('kept')).count()).toBe(0);
    expect(await scene.storage()).toEqual(nothing);
    await scene.expectQuiet();
    await scene.close();
  });

  /** A banner that says for how long it is to be waited with, its cookie being read meanwhile. */
  const waitingFor = (milliseconds: number) =>
    ({
      campaigns,
      region: 'US-TX',
      site: { consent: { sources: ['consent-mode'] } },
      initScript: `window.dataLayer = []; window.gtag = function () { dataLayer.push(arguments) };
        const types = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage'];
        window.all = (answer) => Object.fromEntries(types.map((type) => [type, answer]));
        gtag('consent', 'default', { ...all('granted'), wait_for_update: ${milliseconds} });`,
    }) satisfies SceneOptions;

  test.each(['denied', 'granted'])(
    'a default that asks to be waited with grants nothing before it is %s',
    async (answer) => {
      const scene = await stage.scene(waitingFor(600_000));
      await scene.visit('/');
      await scene.page.locator(opened('free')).waitFor({ state: 'attached' });
      await scene.flushEvents();
      expect(await scene.storage()).toEqual(nothing);
      await scene.page.evaluate(`gtag('consent', 'update', all('${answer}'))`);
      if (answer === 'granted') await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
      await scene.flushEvents();
      expect(await scene.page.locator(opened('kept')).count()).toBe(answer === 'granted' ? 1 : 0);
      expect('beckon' in (await scene.storage()).cookies).toBe(answer === 'granted');
      expect(scene.eventsNamed('consent-changed')).toHaveLength(answer === 'granted' ? 1 : 0);
      if (answer === 'denied') expect(scene.events()).toEqual([]);
      await scene.expectQuiet();
      await scene.close();
    },
  );

  test('a default that was waited with in vain holds', async () => {
    const scene = await stage.scene(waitingFor(200));
    await scene.visit('/');
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    expect((await scene.storage()).cookies['beckon']).toBeTruthy();
    await scene.expectQuiet();
    await scene.close();
  });

  test('a banner of WordPress, which sets one category after the other, is told of once, and about whom', async () => {
    const scene = await stage.scene({
      campaigns,
      consent: 'pending',
      site: { consent: { sources: ['wordpress'] } },
      initScript: `window.wp_consent_type = 'optin'; window.allowed = {};
        window.wp_has_consent = (category) => allowed[category] === 'allow';
        window.wp_set_consent = (category, value) => {
          allowed[category] = value;
          const detail = []; detail[category] = value;
          document.dispatchEvent(new CustomEvent('wp_listen_for_consent_change', { detail }));
        };
        window.setAll = (value) => ['functional', 'preferences', 'statistics-anonymous', 'statistics', 'marketing'].forEach((it) => wp_set_consent(it, value));`,
    });
    await scene.visit('/');
    await scene.page.locator(opened('free')).waitFor({ state: 'attached' });
    await scene.settle();
    await scene.page.evaluate(`setAll('allow')`);
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    await scene.flushEvents();
    const said = (answer: string) => ({ preferences: answer, analytics: answer, marketing: answer });
    expect(scene.eventsNamed('consent-changed').map(({ data }) => data)).toMatchObject([said('granted')]);
    const { visitor } = scene.events()[0]!;
    expect(visitor).toBeTruthy();
    const told = scene.events().length;
    await scene.page.evaluate(`beckon('event', 'unsent')`);
    await scene.page.evaluate(`setAll('deny')`);
    expect(await scene.storage()).toEqual(nothing);
    await scene.flushEvents();
    expect(scene.events().slice(told)).toMatchObject([{ name: 'consent-changed', visitor, data: said('denied') }]);
    await scene.expectQuiet();
    await scene.close();
  });

  const agreed = { eventStatus: 'tcloaded', purpose: { consents: { 1: true, 2: true, 3: true, 4: true, 7: true, 8: true, 9: true } } }; // prettier-ignore
  const withTool = {
    campaigns,
    consent: 'pending',
    site: { consent: { sources: ['tcf'] } },
    initScript: `window.__tcfapi = (command, version, callback) => {
      window.tell = (data) => callback({ listenerId: 1, ...data }, true);
      if (command === 'addEventListener') tell(${JSON.stringify(agreed)});
    };`,
  } satisfies SceneOptions;

  test('a consent tool that gives the same answer on every page is told of once', async () => {
    const scene = await stage.scene(withTool);
    for (const path of ['/', '/other', '/third']) {
      await scene.visit(path);
      await scene.flushEvents();
    }
    expect(scene.eventsNamed('consent-changed')).toHaveLength(1);
    await scene.expectQuiet();
    await scene.close();
  });

  test('whoever opens the dialog once more has withdrawn nothing until they say so', async () => {
    const scene = await stage.scene(withTool);
    await scene.visit('/');
    await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
    await scene.settle();
    const before = await scene.storage();
    await scene.page.evaluate(`tell({ eventStatus: 'cmpuishown', purpose: { consents: {} } })`);
    await scene.flushEvents();
    expect(await scene.page.locator(opened('kept')).count()).toBe(1);
    expect(await scene.storage()).toEqual(before);
    expect(scene.eventsNamed('consent-changed')).toHaveLength(1);
    await scene.page.evaluate(`tell({ eventStatus: 'useractioncomplete', purpose: { consents: {} } })`);
    expect(await scene.page.locator(opened('kept')).count()).toBe(0);
    expect(await scene.storage()).toEqual(nothing);
    await scene.expectQuiet();
    await scene.close();
  });

  /** Each says yes to everything; once `isBad` is set, whoever asks it gets an exception. */
  const throwing = {
    wordpress: `window.wp_consent_type = 'optin';
      Object.defineProperty(window, 'wp_has_consent', { get: () => { if (window.isBad) throw new Error('bad'); return () => true; } });`,
    shopify: `const yes = () => true;
      const customerPrivacy = { preferencesProcessingAllowed: yes, analyticsProcessingAllowed: yes, marketingAllowed: yes, saleOfDataAllowed: yes };
      Object.defineProperty(window, 'Shopify', { get: () => { if (window.isBad) throw new Error('bad'); return { customerPrivacy }; }, set() {} });`,
    'consent-mode': `window.dataLayer = [['consent', 'update', Object.fromEntries(['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage'].map((type) => [type, 'granted']))]];
      dataLayer.push({ length: 3, get 0() { if (window.isBad) throw new Error('bad'); } });`,
    tcf: `const purpose = { get consents() { if (window.isBad) throw new Error('bad'); return { 1: true, 2: true, 3: true, 4: true, 7: true, 8: true, 9: true }; } };
      window.__tcfapi = (command, version, callback) => { window.tell = () => callback({ eventStatus: 'tcloaded', purpose }, true); if (command === 'addEventListener') tell(); };`,
  } as const;

  test.each(['wordpress', 'shopify', 'consent-mode', 'tcf'] as const)(
    'a source that begins to throw has not answered, and stands in no other’s way: %s',
    async (source) => {
      const scene = await stage.scene({
        campaigns,
        consent: 'pending',
        site: { consent: { sources: [source] } },
        initScript: throwing[source],
      });
      await scene.visit('/');
      await scene.campaign('kept').getByRole('button', { name: 'Close' }).waitFor();
      await scene.page.evaluate(`window.isBad = true; window.tell?.(); beckon('consent', { marketing: 'denied' })`);
      await expect.poll(() => scene.page.locator(opened('kept')).count()).toBe(0);
      expect(await scene.storage()).toEqual(nothing);
      await scene.settle();
      await scene.expectQuiet();
      await scene.close();
    },
  );
});
