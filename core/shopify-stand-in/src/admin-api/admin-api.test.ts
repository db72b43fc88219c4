import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoCustomers, seedDemoShop } from '../demo/seed-demo-shop.ts';
import { toGid } from '../shop/gid.ts';
import { openShops } from '../shop/open-shops.ts';
import type { Shops } from '../shop/open-shops.ts';
import type { Happening, Shop } from '../shop/shop.ts';
import { switchEmbed } from '../shop/theme.ts';
import { makeAppObject } from '../theme/objects/make-app-object.ts';
import { grantApp } from '../tokens/grant-app.ts';
import { readAdminSchema } from './admin-schema.ts';
import { answerGraphql } from './answer-graphql.ts';
import type { GraphqlRequest } from './answer-graphql.ts';
import { openThrottle } from './throttle.ts';

const everyScope = ['write_customers', 'write_discounts', 'write_pixels', 'read_customer_events', 'read_orders', 'read_products', 'read_themes', 'read_locales', 'read_markets']; // prettier-ignore
const app = { id: 7, apiKey: 'key', apiSecret: 'secret', handle: 'beckon', title: 'Beckon', url: 'http://127.0.0.1', scopes: everyScope }; // prettier-ignore
let nowMs: number;
let shops: Shops;
let shop: Shop;
let heard: Happening[];
let throttle: ReturnType<typeof openThrottle>;

// Half a second on an idle machine, more on a busy one.
beforeAll(() => void readAdminSchema(), 60_000);

beforeEach(() => {
  nowMs = Date.parse('2026-11-28T12:00:00Z');
  shops = openShops({ nowMs: () => nowMs });
  shop = seedDemoShop(shops);
  grantApp(shop, app);
  heard = [];
  shops.listen((_, it) => heard.push(it));
  throttle = openThrottle();
});

const token = (scopes: readonly string[]) => ({ kind: 'offline' as const, access: 'x', scopes, staffId: null, expiresAtMs: null, refresh: null, refreshedAtMs: null, replacedBy: [] }); // prettier-ignore

// What comes back is any JSON: the tests say what it must be.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const ask = async (query: string, variables?: GraphqlRequest['variables'], scopes = everyScope): Promise<any> =>
  JSON.parse(
    JSON.stringify(
      await answerGraphql({ shop, token: token(scopes) }, { query, ...(variables && { variables }) }, throttle),
    ),
  );

describe('the schema is Shopify’s: refused as Shopify does is', () => {
  test.each([
    ['a field that is not there', '{ shop { nmae } }', { message: "Field 'nmae' doesn't exist on type 'Shop'", extensions: { code: 'undefinedField', typeName: 'Shop', fieldName: 'nmae' } }],
    ['an argument that is not there', '{ shop { metafield(nam: "a", key: "b") { id } } }', { message: "Field 'metafield' doesn't accept argument 'nam'", extensions: { code: 'argumentNotAccepted' } }],
    ['a text that is no query', '{ shop { name }', { message: /Syntax Error/ }],
    ['a thing of fields asked for as a value', '{ shop }', { message: /must have a selection/ }],
    ['a mutation that was removed', 'mutation { metafieldDelete(input: {id: "x"}) { deletedId } }', { message: "Field 'metafieldDelete' doesn't exist on type 'Mutation'" }],
  ])('%s', async (_, query, error) => {
    const { errors, data } = await ask(query);
    expect(data).toBeUndefined();
    const { message, ...rest } = error as { message: string | RegExp };
    expect(errors).toMatchObject([rest]);
    expect(errors[0].message).toMatch(message);
  }); // prettier-ignore

  test('a variable of a wrong kind', async () => {
    const { errors } = await ask('query A($id: ID!) { customer(id: $id) { id } }', {});
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_VARIABLE' } }]);
  });

  test('what the stand-in does not play is an error, never an invented answer', async () => {
    const { errors } = await ask('{ shop { richTextEditorUrl } }');
    expect(errors).toMatchObject([{ message: 'The stand-in does not play Shop.richTextEditorUrl.' }]);
  });
});

describe('scopes', () => {
  test.each([
    ['reading customers', '{ customers(first: 1) { nodes { id } } }', [], 'read_customers'],
    ['a customer behind an order', '{ orders(first: 1) { nodes { customer { id } } } }', ['read_orders'], 'read_customers'],
    ['themes', '{ themes(first: 1) { nodes { id } } }', ['read_orders'], 'read_themes'],
    ['a pixel without the events', 'mutation { webPixelCreate(webPixel: {settings: "{}"}) { webPixel { id } } }', ['write_pixels'], 'write_pixels'],
    ['discounts', 'mutation { discountCodeDelete(id: "gid://shopify/DiscountCodeNode/1") { deletedCodeDiscountId } }', ['read_discounts'], 'write_discounts'],
    ['tags of a customer', 'mutation { tagsAdd(id: "gid://shopify/Customer/1", tags: ["a"]) { node { id } } }', ['read_customers'], 'write_customers'],
  ])('%s is denied', async (_, query, scopes, needed) => {
    const { errors } = await ask(query, undefined, scopes);
    expect(errors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }]);
    expect(errors[0].message).toMatch(/^Access denied for \w+ field\. Required access: /);
    expect(errors[0].extensions.requiredAccess).toContain(needed);
  }); // prettier-ignore

  test('whoever may write may read', async () => {
    const { data } = await ask('{ customers(first: 1) { nodes { id } } }', undefined, ['write_customers']);
    expect(data.customers.nodes).toHaveLength(1);
  });

  test('script tags are refused with any scope', async () => {
    const query = 'mutation { scriptTagCreate(input: {src: "https://a.example/a.js"}) { scriptTag { id } } }';
    const { errors } = await ask(query, undefined, [...everyScope, 'write_script_tags']);
    expect(errors[0].message).toContain('can no longer be created');
  });
});

describe('cost', () => {
  test('is told with every answer', async () => {
    const { extensions } = await ask('{ shop { name } products(first: 10) { nodes { id } } }');
    expect(extensions.cost).toEqual({ requestedQueryCost: 11, actualQueryCost: 11, throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 1989, restoreRate: 100 } }); // prettier-ignore
  });

  test('empties a bucket: then requests are refused until it has filled again', async () => {
    const query = '{ products(first: 250) { nodes { variants(first: 3) { nodes { id } } } } }';
    expect((await ask(query)).extensions.cost.requestedQueryCost).toBe(1000);
    await ask(query);
    expect(await ask(query)).toMatchObject({ errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] });
    nowMs += 10_000;
    expect((await ask(query)).data.products.nodes).toHaveLength(12);
  });
});

describe('metafields', () => {
  const set = `mutation Set($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) {
    metafields { namespace key value compareDigest } userErrors { code field message elementIndex } } }`;
  const installation = () => toGid('AppInstallation', shop.data.installation!.id);
  const put = async (rest: object) =>
    (await ask(set, { metafields: [{ ownerId: installation(), namespace: '$app:beckon', key: 'snapshot', type: 'json', value: '{}', ...rest }] })).data.metafieldsSet; // prettier-ignore

  test('of the app’s own are what Liquid prints', async () => {
    expect(await put({ value: '{"a":1}' })).toMatchObject({ userErrors: [], metafields: [{ namespace: 'app--7--beckon' }] }); // prettier-ignore
    expect(makeAppObject(shop).metafields['$app:beckon']?.['snapshot']).toEqual({ type: 'json', value: { a: 1 } });
    const { data } = await ask('{ currentAppInstallation { id metafield(namespace: "$app:beckon", key: "snapshot") { value jsonValue } } }'); // prettier-ignore
    expect(data.currentAppInstallation).toEqual({ id: installation(), metafield: { value: '{"a":1}', jsonValue: { a: 1 } } }); // prettier-ignore
  });

  test('are not written over one that changed meanwhile', async () => {
    const [first] = (await put({ compareDigest: null })).metafields;
    expect(await put({ value: '[]', compareDigest: first.compareDigest })).toMatchObject({ userErrors: [] });
    expect(await put({ value: '[1]', compareDigest: first.compareDigest })).toMatchObject({ userErrors: [{ code: 'STALE_OBJECT' }] }); // prettier-ignore
    expect(await put({ value: '[2]', compareDigest: null })).toMatchObject({ userErrors: [{ code: 'STALE_OBJECT' }] });
    expect(shop.data.metafields.map(({ value }) => value)).toEqual(['[]']);
  });

  test.each([
    ['JSON of more than 128 kB', { value: `"${'x'.repeat(127_999)}"` }, 'TOO_LONG'],
    ['a text of more than 64 kB', { type: 'multi_line_text_field', value: 'x'.repeat(64_001) }, 'TOO_LONG'],
    ['what is no JSON', { value: '{' }, 'INVALID_VALUE'],
    ['nothing', { value: '' }, 'BLANK'],
    ['the namespace of another app', { namespace: 'app--8--beckon' }, 'APP_NOT_AUTHORIZED'],
    ['the installation of another shop', { ownerId: 'gid://shopify/AppInstallation/1' }, 'APP_NOT_AUTHORIZED'],
    ['no type', { type: null }, 'BLANK'],
  ])('%s is refused', async (_, rest, code) => {
    expect(await put(rest)).toMatchObject({ metafields: null, userErrors: [{ code, elementIndex: 0 }] });
    expect(shop.data.metafields).toEqual([]);
  });

  test('JSON of exactly 128 kB is taken', async () => {
    expect(await put({ value: `"${'x'.repeat(127_998)}"` })).toMatchObject({ userErrors: [] });
  });

  test('can be deleted', async () => {
    await put({});
    const query = 'mutation D($m: [MetafieldIdentifierInput!]!) { metafieldsDelete(metafields: $m) { deletedMetafields { key } userErrors { message } } }'; // prettier-ignore
    const { data } = await ask(query, { m: [{ ownerId: installation(), namespace: '$app:beckon', key: 'snapshot' }] });
    expect(data.metafieldsDelete).toEqual({ deletedMetafields: [{ key: 'snapshot' }], userErrors: [] });
    expect(shop.data.metafields).toEqual([]);
  });
});

test('the theme’s settings say whether the embed is on', async () => {
  switchEmbed(shop, { block: 'beckon', isOn: true });
  const query = `{ themes(first: 1, roles: [MAIN]) { nodes { role files(filenames: ["config/settings_data.json"]) {
    nodes { filename body { ... on OnlineStoreThemeFileBodyText { content } } } } } } }`;
  const { data } = await ask(query);
  const [block] = Object.values(JSON.parse(data.themes.nodes[0].files.nodes[0].body.content).current.blocks);
  expect(block).toMatchObject({ type: expect.stringMatching(/^shopify:\/\/apps\/beckon\/blocks\/beckon\//), disabled: false }); // prettier-ignore
});

test('there is one web pixel per shop', async () => {
  const create = 'mutation { webPixelCreate(webPixel: {settings: "{\\"site\\":\\"1\\"}"}) { webPixel { id settings } userErrors { code } } }'; // prettier-ignore
  expect(await ask('{ webPixel { id } }')).toMatchObject({ errors: [{ extensions: { code: 'RESOURCE_NOT_FOUND' } }] });
  const { webPixel } = (await ask(create)).data.webPixelCreate;
  expect(JSON.parse(webPixel.settings)).toEqual({ site: '1' });
  expect((await ask(create)).data.webPixelCreate).toMatchObject({ webPixel: null, userErrors: [{ code: 'TAKEN' }] });
});

describe('discount codes', () => {
  const create = `mutation Make($input: DiscountCodeBasicInput!) { discountCodeBasicCreate(basicCodeDiscount: $input) {
    codeDiscountNode { id codeDiscount { ... on DiscountCodeBasic { status usageLimit codes(first: 1) { nodes { code } }
      customerGets { value { ... on DiscountPercentage { percentage } ... on DiscountAmount { amount { amount } } } } } } }
    userErrors { field code message } } }`;
  const input = { title: 'Ten', code: 'TEN-1', startsAt: '2026-11-28T12:00:00Z', usageLimit: 1, context: { all: 'ALL' }, customerGets: { items: { all: true }, value: { percentage: 0.1 } } }; // prettier-ignore
  const make = async (rest: object) =>
    (await ask(create, { input: { ...input, ...rest } })).data.discountCodeBasicCreate;

  test('are made, found and used up', async () => {
    expect(await make({})).toMatchObject({ userErrors: [], codeDiscountNode: { codeDiscount: { status: 'ACTIVE', customerGets: { value: { percentage: 0.1 } } } } }); // prettier-ignore
    const { data } = await ask('{ codeDiscountNodeByCode(code: "ten-1") { id codeDiscount { __typename } } }');
    expect(data.codeDiscountNodeByCode.codeDiscount.__typename).toBe('DiscountCodeBasic');
  });

  test.each([
    ['a code that is taken', {}, { code: 'TAKEN', field: ['basicCodeDiscount', 'code'] }],
    ['a share above one', { code: 'A', customerGets: { items: { all: true }, value: { percentage: 10 } } }, { code: 'VALUE_OUTSIDE_RANGE' }],
    ['an end before the start', { code: 'A', endsAt: '2026-11-27T12:00:00Z' }, { code: 'END_DATE_BEFORE_START_DATE' }],
    ['nobody to be for', { code: 'A', context: null }, { code: 'BLANK', field: ['basicCodeDiscount', 'context'] }],
    ['a customer of another shop', { code: 'A', context: { customers: { add: ['gid://shopify/Customer/1'] } } }, { code: 'INVALID' }],
    ['nothing to be on', { code: 'A', customerGets: { value: { percentage: 0.1 } } }, { code: 'APPLIES_ON_NOTHING' }],
  ])('are refused with %s', async (_, rest, error) => {
    await make({});
    expect(await make(rest)).toMatchObject({ codeDiscountNode: null, userErrors: [error] });
  }); // prettier-ignore

  test('bound to a customer say so', async () => {
    const customer = shop.data.customers[0]!;
    await make({ context: { customers: { add: [toGid('Customer', customer.id)] } } });
    expect(shop.data.discounts[0]?.customerIds).toEqual([customer.id]);
  });

  test('for the shipping are of another kind', async () => {
    const query = `mutation Make($input: DiscountCodeFreeShippingInput!) { discountCodeFreeShippingCreate(freeShippingCodeDiscount: $input) {
      codeDiscountNode { codeDiscount { __typename ... on DiscountCodeFreeShipping { endsAt } } } userErrors { code } } }`;
    const { customerGets: _, ...rest } = input;
    const { data } = await ask(query, { input: { ...rest, destination: { all: true }, endsAt: '2026-12-01T00:00:00Z' } }); // prettier-ignore
    expect(data.discountCodeFreeShippingCreate).toEqual({ codeDiscountNode: { codeDiscount: { __typename: 'DiscountCodeFreeShipping', endsAt: '2026-12-01T00:00:00Z' } }, userErrors: [] }); // prettier-ignore
  });

  test('are over once deactivated, and gone once deleted', async () => {
    const { id } = (await make({})).codeDiscountNode;
    const off = await ask('mutation A($id: ID!) { discountCodeDeactivate(id: $id) { codeDiscountNode { codeDiscount { ... on DiscountCodeBasic { status } } } } }', { id }); // prettier-ignore
    expect(off.data.discountCodeDeactivate.codeDiscountNode.codeDiscount.status).toBe('EXPIRED');
    await ask('mutation A($id: ID!) { discountCodeDelete(id: $id) { deletedCodeDiscountId } }', { id });
    expect((await ask('{ codeDiscountNodeByCode(code: "TEN-1") { id } }')).data.codeDiscountNodeByCode).toBeNull();
  });
});

describe('customers', () => {
  test('are found by what they are asked for', async () => {
    const { data } = await ask(`{ customers(first: 5, query: "email:${demoCustomers.longAgo} tag:newsletter") {
      nodes { displayName tags numberOfOrders amountSpent { amount currencyCode } lastOrder { name createdAt } } } }`);
    expect(data.customers.nodes).toEqual([
      {
        displayName: 'Maren Lie',
        tags: ['newsletter'],
        numberOfOrders: 3,
        amountSpent: { amount: '348.70', currencyCode: 'EUR' },
        lastOrder: { name: '#1004', createdAt: '2026-08-30T12:00:00Z' },
      },
    ]);
  });

  const set = `mutation Set($email: String!, $input: CustomerSetInput!) { customerSet(identifier: {email: $email}, input: $input) {
    customer { id email tags } userErrors { code field message } } }`;

  test('are made or changed by their address', async () => {
    const first = await ask(set, { email: 'a@example.com', input: { email: 'a@example.com', tags: ['beckon'] } });
    const again = await ask(set, { email: 'a@example.com', input: { email: 'A@example.com', firstName: 'Ann' } });
    expect(again.data.customerSet.customer).toEqual(first.data.customerSet.customer);
    expect(heard.map(({ kind }) => kind)).toEqual(['changed', 'customer-updated']);
    expect((await ask(set, { email: 'a@example.com', input: { email: 'b@example.com' } })).data.customerSet.userErrors).toMatchObject([{ code: 'INPUT_MISMATCH' }]); // prettier-ignore
  });

  test.each([
    ['an address that is taken', { email: demoCustomers.recent }, 'Email has already been taken'],
    ['an address that is none', { email: 'nobody' }, 'Email is invalid'],
    ['a phone number that is none', { phone: '12' }, 'Phone is invalid'],
    ['a name with a link', { email: 'c@example.com', firstName: 'win https://x.example' }, 'First name cannot contain HTML tags or URLs'],
    ['nothing at all', {}, 'Customer must have a name, phone number or email address'],
  ])('are refused with %s', async (_, input, message) => {
    const query = 'mutation C($input: CustomerInput!) { customerCreate(input: $input) { customer { id } userErrors { message } } }';
    expect((await ask(query, { input })).data.customerCreate).toEqual({ customer: null, userErrors: [{ message }] });
  }); // prettier-ignore

  test('consent to mail with the time at which they did', async () => {
    const customerId = toGid('Customer', shop.data.customers[0]!.id);
    const query = `mutation C($input: CustomerEmailMarketingConsentUpdateInput!) { customerEmailMarketingConsentUpdate(input: $input) {
      customer { defaultEmailAddress { marketingState marketingUpdatedAt } } userErrors { message } } }`;
    const consent = (rest: object) => ({ input: { customerId, emailMarketingConsent: { marketingState: 'SUBSCRIBED', marketingOptInLevel: 'SINGLE_OPT_IN', consentUpdatedAt: '2026-11-28T11:00:00Z', ...rest } } }); // prettier-ignore
    const { data } = await ask(query, consent({}));
    expect(data.customerEmailMarketingConsentUpdate).toEqual({ customer: { defaultEmailAddress: { marketingState: 'SUBSCRIBED', marketingUpdatedAt: '2026-11-28T11:00:00Z' } }, userErrors: [] }); // prettier-ignore
    expect((await ask(query, consent({ marketingState: 'NOT_SUBSCRIBED' }))).data.customerEmailMarketingConsentUpdate.userErrors).toMatchObject([{ message: 'Cannot specify NOT_SUBSCRIBED as a marketing state input' }]); // prettier-ignore
  });

  test('are tagged once, however the tag is written', async () => {
    const id = toGid('Customer', shop.data.customers[0]!.id);
    const query = 'mutation T($id: ID!) { tagsAdd(id: $id, tags: ["Newsletter", "lead"]) { node { ... on Customer { tags } } } }'; // prettier-ignore
    expect((await ask(query, { id })).data.tagsAdd.node.tags).toEqual(['lead', 'newsletter']);
  });
});

interface Page {
  readonly nodes: readonly { readonly handle: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

test('pages go on where the last one ended, in both directions', async () => {
  const query = 'query P($first: Int, $after: String, $reverse: Boolean) { products(first: $first, after: $after, reverse: $reverse) { nodes { handle } pageInfo { hasNextPage endCursor } } }'; // prettier-ignore
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { nodes, pageInfo }: Page = (await ask(query, { first: 5, after })).data.products;
    seen.push(...nodes.map(({ handle }) => handle));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  expect(seen).toEqual(shop.data.products.map(({ handle }) => handle));
  expect((await ask(query, { first: 1, reverse: true })).data.products.nodes).toEqual([{ handle: seen.at(-1) }]);
  expect((await ask('{ products { nodes { id } } }')).errors).toMatchObject([{ message: 'you must provide one of first or last' }]); // prettier-ignore
});

test('what another shop has is not there', async () => {
  const other = seedDemoShop(shops, { domain: 'other.myshopify.com' });
  const id = toGid('Customer', other.data.customers[0]!.id);
  expect((await ask('query A($id: ID!) { node(id: $id) { id } customer(id: $id) { id } }', { id })).data).toEqual({ node: null, customer: null }); // prettier-ignore
});
