import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openSenses } from './senses.ts';
import type { Senses } from './senses.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
let senses: Senses;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(async () => {
  // No signal is read by asking anybody outside, and none writes anything down.
  expect(await senses.scene.storage()).toEqual({ cookies: {}, local: {}, session: {} });
  await senses.scene.expectQuiet();
  await senses.scene.close();
});
afterAll(() => stage.close());

const open = async (options?: Parameters<typeof openSenses>[1]) => (senses = await openSenses(stage, options));
const run = (script: string) => senses.scene.page.evaluate(script);
const untilSaid = (signals: object) =>
  expect.poll(() => senses.signals()).toEqual({ gpc: false, dnt: null, ...signals });

describe('the browser', () => {
  test.each([
    ['true', true],
    ['false', false],
    ['undefined', false],
    ['"1"', false],
  ])('with Global Privacy Control at %s says %s', async (value, gpc) => {
    await open({
      initScript: `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => ${value} })`,
    });
    await senses.listen();
    expect(await senses.signals()).toMatchObject({ gpc });
  });

  test.each([['"1"', '1'], ['"unspecified"', 'unspecified'], ['null', null]])(
    'with Do Not Track at %s says %s',
    async (value, dnt) => {
      await open({ initScript: `Object.defineProperty(Navigator.prototype, 'doNotTrack', { get: () => ${value} })` });
      await senses.listen();
      expect(await senses.signals()).toMatchObject({ dnt });
    },
  ); // prettier-ignore

  test('is asked though the site lists no source, and nothing is fetched for it', async () => {
    await open();
    const before = senses.scene.requests.length;
    await senses.listen('site', 'region');
    await untilSaid({});
    expect(senses.scene.requests.length).toBe(before);
  });
});

describe('Shopify', () => {
  const answers = (marketing: boolean) => `{
    preferencesProcessingAllowed: () => true, analyticsProcessingAllowed: () => true,
    marketingAllowed: () => ${marketing}, saleOfDataAllowed: () => false }`;
  const said = { preferences: true, analytics: true, marketing: false, saleOfData: false };

  test('is asked at the start where its API is there', async () => {
    await open({ fixture: 'shopify' });
    await run(`Shopify.customerPrivacy = ${answers(false)}`);
    // In one breath: the code that asks cannot have come in between.
    expect(await run(`senses.listen(['shopify']), senses.signals()`)).toMatchObject({ shopify: 'loading' });
    await untilSaid({ shopify: said });
  });

  test('is loaded by name and version, and pending until it is there', async () => {
    await open({ fixture: 'shopify' });
    await run(`Shopify.loadFeatures = (features, done) => { window.asked = { features, done }; }`);
    await senses.listen('shopify');
    await expect.poll(() => run('window.asked?.features')).toEqual([{ name: 'consent-tracking-api', version: '0.1' }]);
    await untilSaid({ shopify: 'loading' });
    await run(`Shopify.customerPrivacy = ${answers(false)}; window.asked.done()`);
    await untilSaid({ shopify: said });
  });

  test.each([
    ['says that it could not load', `Shopify.loadFeatures = (features, done) => done(new Error('offline'))`],
    ['loads and brings nothing', `Shopify.loadFeatures = (features, done) => done()`],
    ['throws', `Shopify.loadFeatures = () => { throw new Error('no') }`],
    ['has no way to load it', `0`],
    ['throws when asked', `Shopify.customerPrivacy = { marketingAllowed() { throw new Error('no') } }`],
  ])('has failed where it %s', async (_, script) => {
    await open({ fixture: 'shopify' });
    await run(script);
    await senses.listen('shopify');
    await untilSaid({ shopify: 'failed' });
  });

  test.each([
    [
      'its loader',
      `Shopify.loadFeatures = (features, done) => { Shopify.customerPrivacy = ${answers(false)}; done() }`,
    ],
    ['the API itself', `Shopify.customerPrivacy = ${answers(false)}`],
  ])('is heard when %s comes after all', async (_, script) => {
    const { clock } = (await open({ fixture: 'shopify', hasClock: true })).scene;
    await senses.listen('shopify');
    const goOn = () => clock.runFor(1000).then(() => senses.signals());
    await expect.poll(goOn).toMatchObject({ shopify: 'failed' });
    // Held back until the visitor's first touch.
    await clock.runFor(30_000);
    const before = await senses.changes();
    await run(script);
    await expect.poll(() => clock.runFor(1000).then(() => senses.changes())).toBe(before + 1);
    await untilSaid({ shopify: said });
  });

  test('tells a change, both ways', async () => {
    await open({ fixture: 'shopify' });
    await run(`Shopify.customerPrivacy = ${answers(false)}`);
    await senses.listen('shopify');
    await untilSaid({ shopify: said });
    for (const marketing of [true, false]) {
      const before = await senses.changes();
      await run(`Shopify.customerPrivacy = ${answers(marketing)};
        document.dispatchEvent(new CustomEvent('visitorConsentCollected', { detail: {} }))`);
      expect(await senses.changes()).toBe(before + 1);
      await untilSaid({ shopify: { ...said, marketing } });
    }
  });
});

describe('WordPress', () => {
  /** The published API, the parts that count. */
  const api = (type: string, waits = false) => `
    window.allowed = {};
    window.wp_fallback_consent_type = '${type}'; window.waitfor_consent_hook = ${waits ? "'1'" : "''"};
    window.wp_has_consent = (category) => {
      const type = window.wp_consent_type ?? window.wp_fallback_consent_type;
      return !type || (type.includes('optout') ? allowed[category] !== 'deny' : allowed[category] === 'allow');
    };
    window.wp_set_consent = (category, value) => {
      allowed[category] = value;
      const changed = []; changed[category] = value;
      document.dispatchEvent(new CustomEvent('wp_listen_for_consent_change', { detail: changed }));
    };`;
  const none = { preferences: false, statistics: false, marketing: false };
  const all = { preferences: true, statistics: true, marketing: true };

  test.each([
    ['optin', { type: 'optin', ...none }],
    ['optinstats', { type: 'optin', ...none }],
    ['optout', { type: 'optout', ...all }],
    ['', { type: '', ...all }],
  ])('of type "%s" says so before any choice', async (type, wordpress) => {
    await open({ fixture: 'wordpress' });
    await run(api(type));
    await senses.listen('wordpress');
    await untilSaid({ wordpress });
  });

  test('tells each category as it changes, both ways', async () => {
    await open({ fixture: 'wordpress' });
    await run(api('optin'));
    await senses.listen('wordpress');
    await untilSaid({ wordpress: { type: 'optin', ...none } });
    await run(`wp_set_consent('marketing', 'allow')`);
    await untilSaid({ wordpress: { type: 'optin', ...none, marketing: true } });
    await run(`wp_set_consent('marketing', 'deny')`);
    await untilSaid({ wordpress: { type: 'optin', ...none } });
  });

  test('is waited for where the type comes late', async () => {
    await open({ fixture: 'wordpress' });
    await run(api('optin', true));
    await senses.listen('wordpress');
    await untilSaid({ wordpress: 'loading' });
    await run(`window.wp_consent_type = 'optout'; document.dispatchEvent(new CustomEvent('wp_consent_type_defined'))`);
    await untilSaid({ wordpress: { type: 'optout', ...all } });
  });

  test.each([
    ['is not there', '0'],
    ['throws', `window.wp_has_consent = () => { throw new Error('no') }`],
  ])('has failed where it %s', async (_, script) => {
    await open({ fixture: 'wordpress' });
    await run(script);
    await senses.listen('wordpress');
    await untilSaid({ wordpress: 'failed' });
  });
});

describe('TCF', () => {
  const cmp = `
    window.listeners = new Map(); window.removed = [];
    window.__tcfapi = (command, version, callback, parameter) => {
      if (command === 'removeEventListener') { removed.push(parameter); listeners.delete(parameter); callback(true); }
      if (command !== 'addEventListener' || version !== 2) return;
      listeners.set(7, callback);
      if (window.first) callback({ ...first, listenerId: 7 }, true);
    };
    window.tell = (data, isSuccess = true) => listeners.forEach((it, listenerId) => it(data && { ...data, listenerId }, isSuccess));`;
  const purpose = { consents: { 1: true, 2: false }, legitimateInterests: { 2: true } };

  test.each([
    [
      { eventStatus: 'tcloaded', cmpStatus: 'loaded', gdprApplies: true, purpose },
      { eventStatus: 'tcloaded', cmpStatus: 'loaded', gdprApplies: true, purposeConsents: purpose.consents },
    ],
    [
      { eventStatus: 'cmpuishown', cmpStatus: 'loaded', purpose: { consents: {} } },
      { eventStatus: 'cmpuishown', cmpStatus: 'loaded', purposeConsents: {} },
    ],
    [{ cmpStatus: 'stub' }, { cmpStatus: 'stub', purposeConsents: {} }],
    [
      { eventStatus: 'tcloaded', gdprApplies: false },
      { eventStatus: 'tcloaded', gdprApplies: false, purposeConsents: {} },
    ],
  ])('says %j', async (first, tcf) => {
    await open();
    await run(`window.first = ${JSON.stringify(first)}; ${cmp}`);
    await senses.listen('tcf');
    await untilSaid({ tcf });
  });

  test('tells a choice, and the next one', async () => {
    await open();
    await run(cmp);
    await senses.listen('tcf');
    await untilSaid({ tcf: 'loading' });
    for (const allowed of [true, false]) {
      await expect.poll(() => run('listeners.size')).toBe(1);
      await run(`tell({ eventStatus: 'useractioncomplete', purpose: { consents: { 1: ${allowed} } } })`);
      await untilSaid({ tcf: { eventStatus: 'useractioncomplete', purposeConsents: { 1: allowed } } });
    }
  });

  test('has failed where the call was not understood', async () => {
    await open();
    await run(cmp);
    await senses.listen('tcf');
    await expect.poll(() => run('listeners.size')).toBe(1);
    await run('tell(null, false)');
    await untilSaid({ tcf: 'failed' });
  });

  test('is waited for while its stub is on its way', async () => {
    await open();
    await senses.listen('tcf');
    await senses.pass(400);
    await run(`window.first = { eventStatus: 'tcloaded', purpose: { consents: { 1: true } } }; ${cmp}`);
    await untilSaid({ tcf: { eventStatus: 'tcloaded', purposeConsents: { 1: true } } });
  });

  test('that does not come has failed, and is heard when it comes after all', async () => {
    const { clock } = (await open({ hasClock: true })).scene;
    await senses.listen('tcf');
    await untilSaid({ tcf: 'loading' });
    const goOn = () => clock.runFor(1000).then(() => senses.signals());
    await expect.poll(goOn).toMatchObject({ tcf: 'failed' });
    // A tool that waits for the visitor's first touch, or comes over a slow line.
    await clock.runFor(30_000);
    await run(`window.first = { eventStatus: 'tcloaded', purpose: { consents: { 1: true } } }; ${cmp}`);
    await expect.poll(goOn).toMatchObject({ tcf: { eventStatus: 'tcloaded', purposeConsents: { 1: true } } });
    await clock.runFor(10_000);
    expect(await run('listeners.size')).toBe(1);
  });

  test('holds to its answer while its dialog is open once more', async () => {
    await open();
    await run(`window.first = { eventStatus: 'tcloaded', purpose: { consents: { 1: true } } }; ${cmp}`);
    await senses.listen('tcf');
    const answered = { tcf: { eventStatus: 'tcloaded', purposeConsents: { 1: true } } };
    await untilSaid(answered);
    // As the specification has it: with all consents set to false.
    await run(`tell({ eventStatus: 'cmpuishown', purpose: { consents: { 1: false } } })`);
    await untilSaid(answered);
    await run(`tell({ eventStatus: 'useractioncomplete', purpose: { consents: { 1: false } } })`);
    await untilSaid({ tcf: { eventStatus: 'useractioncomplete', purposeConsents: { 1: false } } });
  });

  test('is left by the id it gave', async () => {
    await open();
    await run(`window.first = { cmpStatus: 'loaded' }; ${cmp}`);
    await senses.listen('tcf');
    await untilSaid({ tcf: { cmpStatus: 'loaded', purposeConsents: {} } });
    await senses.stop();
    expect(await run('[removed, listeners.size]')).toEqual([[7], 0]);
  });
});

describe('GPP', () => {
  const cmp = `
    window.removed = [];
    window.__gpp = (command, callback, parameter) => {
      if (command === 'removeEventListener') removed.push(parameter);
      if (command !== 'addEventListener') return;
      window.tell = (pingData, isSuccess = true) => callback({ eventName: 'signalStatus', listenerId: 3, data: 'ready', pingData }, isSuccess);
      callback({ eventName: 'listenerRegistered', listenerId: 3, data: true, pingData: window.first }, true);
    };`;

  test.each([
    [
      { gppVersion: '1.1', cmpStatus: 'stub', signalStatus: 'not ready', applicableSections: [], parsedSections: {} },
      { signalStatus: 'not ready', applicableSections: [], parsedSections: {} },
    ],
    [
      {
        signalStatus: 'ready',
        applicableSections: [7],
        parsedSections: { usnat: [{ SaleOptOut: 1 }] },
        gppString: 'DBAA',
      },
      { signalStatus: 'ready', applicableSections: [7], parsedSections: { usnat: [{ SaleOptOut: 1 }] } },
    ],
    [
      { signalStatus: 'ready', applicableSections: [-1] },
      { signalStatus: 'ready', applicableSections: [-1], parsedSections: {} },
    ],
  ])('says %j', async (first, gpp) => {
    await open();
    await run(`window.first = ${JSON.stringify(first)}; ${cmp}`);
    await senses.listen('gpp');
    await untilSaid({ gpp });
  });

  test('tells when it becomes ready, is left by the id it gave, and failed where it gave nothing', async () => {
    await open();
    await run(`window.first = { signalStatus: 'not ready' }; ${cmp}`);
    await senses.listen('gpp');
    await untilSaid({ gpp: { signalStatus: 'not ready', applicableSections: [], parsedSections: {} } });
    await run(`tell({ signalStatus: 'ready', applicableSections: [8] })`);
    const ready = { gpp: { signalStatus: 'ready', applicableSections: [8], parsedSections: {} } };
    await untilSaid(ready);
    // Its dialog is open once more, or it writes its sections anew.
    await run(`tell({ signalStatus: 'not ready', applicableSections: [] })`);
    await untilSaid(ready);
    await run(`tell({ signalStatus: 'not ready', cmpStatus: 'error' })`);
    await untilSaid({ gpp: 'failed' });
    await run(`tell({ signalStatus: 'ready', applicableSections: [8] })`);
    await untilSaid(ready);
    await run('tell(undefined, false)');
    await untilSaid({ gpp: 'failed' });
    await senses.stop();
    expect(await run('removed')).toEqual([3]);
  });
});

describe('Consent Mode', () => {
  const gtag = `window.dataLayer ??= []; function gtag() { dataLayer.push(arguments); }`;

  test('is pending before anything was said', async () => {
    await open();
    await senses.listen('consent-mode');
    await untilSaid({ 'consent-mode': 'loading' });
  });

  test('says its default, then what an update makes of it, without a patched push', async () => {
    await open();
    await run(`${gtag} gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied' })`);
    const push = await run('String(dataLayer.push)');
    await senses.listen('consent-mode');
    await untilSaid({ 'consent-mode': { ad_storage: 'denied', analytics_storage: 'denied' } });
    const before = await senses.changes();
    await run(`gtag('consent', 'update', { analytics_storage: 'granted' })`);
    await expect.poll(() => senses.changes()).toBe(before + 1);
    await untilSaid({ 'consent-mode': { ad_storage: 'denied', analytics_storage: 'granted' } });
    expect(await run('String(dataLayer.push)')).toBe(push);
  });

  test('notices a withdrawal within the press that makes it, long after the page began', async () => {
    const { page, clock } = (await open({ hasClock: true })).scene;
    await run(`${gtag} gtag('consent', 'update', { analytics_storage: 'granted' });
      document.querySelector('#add').addEventListener('click', () => gtag('consent', 'update', { analytics_storage: 'denied' }))`);
    await senses.listen('consent-mode');
    await untilSaid({ 'consent-mode': { analytics_storage: 'granted' } });
    await clock.runFor(30_000);
    const before = await senses.changes();
    await page.locator('#add').click();
    await clock.runFor(50);
    expect(await senses.changes()).toBe(before + 1);
  });

  test('says what a Google tag has made of it', async () => {
    await open();
    await run(`window.google_tag_data = { ics: { entries: { ad_storage: { default: false, update: true } } } }`);
    await senses.listen('consent-mode');
    await untilSaid({ 'consent-mode': { ad_storage: 'granted' } });
  });
});

test.each(['shopify', 'wordpress', 'tcf', 'gpp', 'consent-mode'] as const)(
  '%s: code that does not come has failed, and nobody is disturbed',
  async (source) => {
    const { scene } = await open();
    await scene.page.route(`**/senses/${source}-*.js`, (route) => route.abort());
    await senses.listen(source);
    await untilSaid({ [source]: 'failed' });
    (scene.consoleMessages as string[]).length = 0; // The browser's own line about the request.
  },
);

test.each(['shopify', 'wordpress', 'tcf', 'gpp', 'consent-mode'] as const)(
  '%s leaves nothing behind once it was stopped',
  async (source) => {
    await open({ fixture: 'shopify' });
    const before = await senses.alive();
    await senses.listen(source);
    await senses.pass(300);
    await senses.stop();
    expect(await senses.alive()).toEqual(before);
  },
);
