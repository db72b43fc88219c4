import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignForTests } from '../../test/campaign-for-tests.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { publishCampaign } from '../campaigns/publish-campaign.ts';
import { readCampaign } from '../campaigns/read-campaign.ts';
import { saveCampaign } from '../campaigns/save-campaign.ts';
import { explainVisit } from './explain-visit.ts';

let hub: TestHub;
let site: string;
beforeAll(async () => {
  hub = await openTestHub();
  site = (await siteForTests(hub.parts)).id;
  const winBack = campaignForTests({
    id: 'win-back',
    name: 'Win back',
    audience: {
      all: [
        { attribute: 'customer.lastOrderAt', is: 'olderThan', value: { days: 60 } },
        { attribute: 'cart.items', is: 'equals', value: 0 },
      ],
    },
    triggers: { list: [{ kind: 'delay', seconds: 30 }] },
  });
  await createCampaign(hub.parts, site, winBack);
  await createCampaign(
    hub.parts,
    site,
    campaignForTests({ id: 'draft', name: 'Draft', format: { kind: 'embed', into: '#here' } }),
  );
  await publishCampaign(hub.parts, site, { id: 'win-back' });
  // What is worked on since asks for more.
  const { document } = (await readCampaign(hub.parts, site, 'win-back'))!;
  const audience = { attribute: 'customer.orders', is: 'atLeast', value: 10 } as const;
  await saveCampaign(hub.parts, site, { id: 'win-back', document: { ...document, audience }, revision: 1 });
});
afterAll(() => hub.close());

const ask = (visit: unknown, documents: 'live' | 'working' = 'live', locale = 'en') =>
  explainVisit(hub.parts, site, { visit, documents, locale });
const long = { 'customer.lastOrderAt': '2026-08-26T10:00:00Z', 'cart.items': 0 };
const lately = { ...long, 'customer.lastOrderAt': '2026-11-23T10:00:00Z' };
async function say(visit: unknown, documents: 'live' | 'working' = 'live', locale = 'en') {
  const explained = await ask(visit, documents, locale);
  return explained.ok ? explained.campaigns.find(({ campaign }) => campaign === 'win-back') : explained;
}

describe('the reason, for a visit that is described', () => {
  test('is told for every campaign: what shows first, what is not live last', async () => {
    const explained = await ask({ attributes: long });
    expect(explained.ok && explained.campaigns.map(({ campaign, isShown }) => [campaign, isShown])).toEqual([
      ['win-back', true],
      ['draft', false],
    ]);
  });

  test.each([
    ['en', 'Held back: the last order was yesterday', 'this campaign is a draft'],
    ['de', 'Zurückgehalten', 'ein Entwurf'],
    ['fr-CA', 'Retenue', 'un brouillon'],
    ['pt', 'Held back', 'a draft'],
  ])('comes in the language asked for: %s', async (locale, audience, draft) => {
    const explained = await ask({ attributes: lately }, 'live', locale);
    const [first, second] = explained.ok ? explained.campaigns : [];
    expect(first).toMatchObject({ isShown: false, because: { kind: 'audience', answer: 'no' } });
    expect(first?.sentence.toLowerCase()).toContain(audience.toLowerCase().split(' ')[0]);
    expect(second?.sentence).toContain(draft);
  });

  test('follows what the visitor did on the page', async () => {
    expect(await say({ attributes: long, happened: { seconds: 29 } })).toMatchObject({ because: { kind: 'trigger' } });
    expect(await say({ attributes: long, happened: { seconds: 30 } })).toMatchObject({ isShown: true });
    expect(await say({ attributes: long, happened: 'nothing' })).toMatchObject({ because: { kind: 'trigger' } });
  });

  test('follows what the visitor allowed', async () => {
    const denied = { attributes: long, consent: { preferences: 'denied' } };
    expect(await say(denied)).toMatchObject({
      because: { kind: 'audience', answer: 'unknown', purpose: 'preferences' },
    });
    expect(await say({ attributes: long, consent: 'granted' })).toMatchObject({ isShown: true });
  });

  test('follows what the browser remembers, and when', async () => {
    const met = { displays: 1, lastShownVisit: 1, lastShownPage: 1, closedAt: Date.parse('2026-11-23T12:00:00Z') };
    const memory = { visits: 2, pages: 2, campaigns: { 'win-back': met } };
    expect(await say({ attributes: long, memory })).toMatchObject({ because: { kind: 'frequency', cap: 'closed' } });
    const later = { attributes: long, memory, nowMs: Date.parse('2026-12-24T12:00:00Z') };
    expect(await say(later)).toMatchObject({ isShown: true });
  });

  test('can be asked for what is being worked on, as if all of it were published', async () => {
    const explained = await ask({ attributes: { ...long, 'customer.orders': 3 } }, 'working');
    expect(explained.ok && explained.campaigns).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ campaign: 'win-back', because: expect.objectContaining({ kind: 'audience' }) }),
        expect.objectContaining({ campaign: 'draft', isShown: true }),
      ]),
    );
  });
});

test('a visit that a page wrote down is replayed as it was', async () => {
  const written = {
    rows: [{ campaign: 'win-back', name: 'Win back', isShown: false, sentence: 'Held back.' }],
    site: {},
    isStored: false,
    consent: { necessary: 'granted', preferences: 'pending', analytics: 'pending', marketing: 'pending', sale: 'denied', because: { preferences: 'shopify' }, honoured: ['gpc'] },
    memory: { visits: 1, pages: 1, pagesThisVisit: 1, campaigns: {} },
    attributes: { 'page.path': '/', 'cart.items': 0 },
    withheld: { 'customer.lastOrderAt': 'preferences' },
  }; // prettier-ignore
  expect(await say(JSON.parse(JSON.stringify(written)))).toMatchObject({
    because: { kind: 'audience', answer: 'unknown' },
  });
});

describe('a description that cannot be', () => {
  const cases: readonly (readonly [string, unknown, string, string])[] = [
    ['nothing at all', 'hello', '', 'The description of the visit must be a group of facts.'],
    ['an unknown attribute', { attributes: { 'customer.mood': 'good' } }, 'attributes.customer.mood', 'There is no attribute named “customer.mood”.'],
    ['a number as text', { attributes: { 'cart.items': '3' } }, 'attributes.cart.items', '“Items in the cart” must be a number.'],
    ['no date', { attributes: { 'customer.lastOrderAt': 'last week' } }, 'attributes.customer.lastOrderAt', '“Last order” must be a date such as “2026-11-27”, or a date with a time.'],
    ['a page of no kind', { attributes: { 'page.type': 'shelf' } }, 'attributes.page.type', '“Page type” must be one of: home, product, collection, cart, search, article, page, account, notFound, other.'],
    ['a wrong fact inside', { attributes: { 'page.product': { price: 'much' } } }, 'attributes.page.product.price', '“Product price” must be a number.'],
    ['an unknown fact inside', { attributes: { 'page.product.colour': 'red' } }, 'attributes.page.product.colour', '“Product on the page” has nothing named “colour”.'],
    ['a list that is text', { attributes: { 'customer.tags': 'vip' } }, 'attributes.customer.tags', '“Customer tags” must be a list of texts or numbers.'],
    ['an unknown purpose', { consent: { cookies: 'granted' } }, 'consent.cookies', 'There is no purpose named “cookies”.'],
    ['an answer that is none', { consent: { marketing: 'maybe' } }, 'consent.marketing', 'What the visitor allows must be one of: granted, denied, pending.'],
    ['an unknown part', { colour: 1 }, 'colour', 'The description of the visit has a setting named “colour” that Beckon does not know.'],
  ]; // prettier-ignore
  test.each(cases)('is told where it stands: %s', async (_, visit, path, message) => {
    expect(await ask(visit)).toEqual({ ok: false, why: 'invalid', problems: [{ path, message }] });
  });

  test('tells all of it at once, and own attributes may be anything', async () => {
    const explained = await ask({ attributes: { a: 1, b: 2, 'own.plan': { tier: 3 }, own: { x: [] } } });
    expect(!explained.ok && explained.why === 'invalid' && explained.problems.map(({ path }) => path)).toEqual([
      'attributes.a',
      'attributes.b',
    ]);
  });
});

test('a site nobody knows has nothing to explain', async () => {
  const explained = await explainVisit(hub.parts, 'nobody', { visit: {}, documents: 'live', locale: 'en' });
  expect(explained).toEqual({ ok: false, why: 'missing' });
});
