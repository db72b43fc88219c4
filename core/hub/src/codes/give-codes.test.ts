import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { leadCoupon, publishForm, tenPercent } from '../../test/publish-form.ts';
import { fetchTicket, sendLead, type SentLead } from '../../test/send-lead.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { takeOrder } from '../orders/take-order.ts';
import { plainShop } from '../shop/plain-shop.ts';
import type { Done, MintWish, ShopPort } from '../shop/shop-port.ts';
import { saveSettings } from '../sites/save-settings.ts';
import { parseCodeTerms } from './code-terms.ts';
import { markCodeUsed } from './mark-code-used.ts';
import { readCodeTerms } from './read-code-terms.ts';
import { saveCodeTerms } from './save-code-terms.ts';

const dayMs = 24 * 3_600_000;
const codeShape = /^TEA-[2-9B-Z]{5}-[2-9B-Z]{5}$/;
type Answer = Done<{ readonly code: string; readonly discount?: string }>;

/** A shop that takes codes, unless it is told to do something else; it knows what it was asked. */
const asked: MintWish[] = [];
const take = async ({ code }: MintWish): Promise<Answer> => ({ ok: true, code, discount: `gid://discount/${code}` });
let mint: (wish: MintWish) => Promise<Answer> = take;
const shop: ShopPort = {
  ...plainShop,
  mintCode: (_site, wish) => {
    asked.push(wish);
    return mint(wish);
  },
};

let hub: TestHub;
let url: string;
let site: string;
let campaign: string;
beforeAll(async () => {
  // Jobs wait by the real clock: ours must never be ahead of it.
  hub = await openTestHub({ shop, nowMs: Date.parse('2026-01-10T12:00:00Z') });
  url = await hub.serve();
  site = (await siteForTests(hub.parts)).id;
  campaign = await publishForm(hub.parts, site, { terms: tenPercent });
});
afterAll(() => hub.close());
beforeEach(() => hub.clock.pass(dayMs));
afterEach(() => {
  mint = take;
  asked.length = 0;
});

async function ask(
  email: string,
  more: Readonly<Record<string, unknown>> = {},
  key: string = randomUUID(),
): Promise<SentLead> {
  const ticket = await fetchTicket(url, site);
  hub.clock.pass(2_000);
  return sendLead(url, { site, campaign, ticket, fields: { email }, ...more }, { 'Idempotency-Key': key });
}
const leadOf = (key: string) => hub.parts.db.lead.findFirstOrThrow({ where: { key } });
const codeRow = (code: string | undefined) =>
  hub.parts.db.code.findUnique({ where: { site_code: { site, code: code ?? '' } } });

test('a lead gets a code of its own: made by the shop, single use, bound to the person, expiring', async () => {
  const key = randomUUID();
  const { answer } = await ask('ann@example.com', {}, key);
  expect(answer.code).toMatch(codeShape);
  const expiresAt = new Date(hub.clock.nowMs() + 14 * dayMs);
  expect(asked).toEqual([
    {
      campaign,
      code: answer.code,
      title: `${answer.code} · welcome`,
      discount: { kind: 'percentage', share: 0.1 },
      email: 'ann@example.com',
      expiresAt: expiresAt.toISOString(),
    },
  ]);
  const lead = await leadOf(key);
  expect(lead).toMatchObject({ code: answer.code, codeHeld: null });
  expect(await codeRow(answer.code)).toMatchObject({
    campaign,
    lead: lead.id,
    boundTo: lead.person,
    discount: `gid://discount/${answer.code}`,
    mintedAt: new Date(hub.clock.nowMs()),
    expiresAt,
    usedAt: null,
  });
  expect(await hub.parts.db.$queryRaw`select count(*)::int as n from jobs.job where name = 'mint-code'`).toEqual([
    { n: 1 },
  ]);
});

test('nothing of the terms or of any code is ever published', async () => {
  const { answer } = await ask('snap@example.com');
  const text = JSON.stringify(await hub.parts.db.publication.findMany());
  expect(text).toContain('"from":"lead"');
  expect(text).not.toMatch(new RegExp(`${answer.code}|percentage|TEA-`));
});

test.each(['zoe@example.com', 'ZOE@example.com', 'zoe+again@example.com', 'zoe+x+y@EXAMPLE.com'])(
  'the same person, as %s, gets the same code and no other',
  async (email) => {
    const first = (await ask('zoe@example.com')).answer.code;
    expect((await ask(email)).answer).toEqual({ ok: true, code: first });
    expect(asked.length).toBeLessThanOrEqual(1);
  },
);

test('dots make no other person at Google', async () => {
  const first = (await ask('d.o.t@gmail.com')).answer.code;
  expect((await ask('dot+1@googlemail.com')).answer.code).toBe(first);
});

test('another campaign is another code', async () => {
  const first = (await ask('two@example.com')).answer.code;
  const second = await publishForm(hub.parts, site, { terms: tenPercent });
  const { answer } = await sendLead(url, { site, campaign: second, fields: { email: 'two@example.com' } });
  expect(answer.code).toMatch(codeShape);
  expect(answer.code).not.toBe(first);
});

test('one who asks ten times at once, in ten calls or in one, gets one code', async () => {
  const key = randomUUID();
  const body = { site, campaign, fields: { email: 'race@example.com' } };
  const sent = await Promise.all([
    ...Array.from({ length: 5 }, () => sendLead(url, body)),
    ...Array.from({ length: 5 }, () => sendLead(url, body, { 'Idempotency-Key': key })),
  ]);
  expect(new Set(sent.map(({ answer }) => answer.code)).size).toBe(1);
  expect(sent[0]?.answer.code).toMatch(codeShape);
  expect(asked).toHaveLength(1);
});

test('a code that expired unused makes room for another; one that was used does not', async () => {
  const first = (await ask('late@example.com')).answer.code;
  hub.clock.pass(15 * dayMs);
  const second = (await ask('late@example.com')).answer.code;
  expect(second).toMatch(codeShape);
  expect(second).not.toBe(first);
  const used = await markCodeUsed(hub.parts, site, {
    code: second!.toLowerCase(),
    order: 'order-1',
    atMs: hub.clock.nowMs(),
  });
  expect(used).toMatchObject({ code: second, campaign, order: 'order-1' });
  expect(await markCodeUsed(hub.parts, site, { code: second!, order: 'order-2', atMs: 0 })).toMatchObject({
    order: 'order-1',
  });
  const key = randomUUID();
  expect((await ask('late@example.com', {}, key)).answer).toEqual({ ok: true });
  expect(await leadOf(key)).toMatchObject({ code: null, codeHeld: 'used' });
});

test('an order that the shop reports spends the code it used', async () => {
  const { code } = (await ask('order@example.com')).answer;
  const order = {
    id: 'order-7',
    atMs: hub.clock.nowMs(),
    value: 20,
    currency: 'EUR',
    codes: ['OTHER', code!.toLowerCase()],
  };
  for (let n = 0; n < 2; n++) expect(await takeOrder(hub.parts, site, order)).toEqual({ ok: true });
  expect(await codeRow(code)).toMatchObject({ usedBy: 'order-7', usedAt: new Date(order.atMs) });
  expect((await ask('order@example.com')).answer).toEqual({ ok: true });
});

test('a code is nobody else’s: not of another site, not one that was never given', async () => {
  const { code } = (await ask('mine@example.com')).answer;
  const other = (await siteForTests(hub.parts, { domain: 'other.example' })).id;
  expect(await markCodeUsed(hub.parts, other, { code: code!, order: 'o', atMs: 0 })).toBeUndefined();
  expect(await markCodeUsed(hub.parts, site, { code: 'TEA-%', order: 'o', atMs: 0 })).toBeUndefined();
  expect(await readCodeTerms(hub.parts, other, campaign)).toBeUndefined();
  expect(await saveCodeTerms(hub.parts, other, campaign, tenPercent)).toEqual({ ok: false, why: 'missing' });
});

describe('the ceiling', () => {
  test.each([
    ['of the site', { perHour: 3 }, {}],
    ['of the campaign', { perHour: 100 }, { perHour: 3 }],
  ])(
    '%s holds however many come at once; the leads are kept, and the next hour has codes again',
    async (_, codes, terms) => {
      const full = await siteForTests(hub.parts, { domain: `${randomUUID()}.example` });
      await hub.parts.db.site.update({ where: { id: full.id }, data: { hubSettings: { codes } } });
      const id = await publishForm(hub.parts, full.id, { terms: { ...tenPercent, ...terms } });
      const send = (n: number) =>
        sendLead(url, { site: full.id, campaign: id, fields: { email: `p${n}@example.com` } });
      const sent = await Promise.all(Array.from({ length: 8 }, (_, n) => send(n)));
      expect(sent.filter(({ answer }) => answer.code)).toHaveLength(3);
      for (const { answer } of sent.filter(({ answer }) => !answer.code))
        expect(answer).toEqual({
          ok: true,
          message: 'Thank you! Your code cannot be made right now; please try again later.',
        });
      expect(await hub.parts.db.lead.count({ where: { site: full.id } })).toBe(8);
      expect(await hub.parts.db.lead.count({ where: { site: full.id, codeHeld: 'ceiling' } })).toBe(5);
      hub.clock.pass(3_600_000);
      expect((await send(20)).answer.code).toMatch(codeShape);
    },
  );
});

describe('a shop that is away', () => {
  test('for good costs the code alone, and is asked no more', async () => {
    const key = randomUUID();
    mint = async () => ({ ok: false, mayRetry: false, problem: 'no write_discounts' });
    expect((await ask('never@example.com', {}, key)).answer).toEqual({ ok: true });
    expect(await leadOf(key)).toMatchObject({ code: null, codeHeld: 'refused' });
    expect(asked).toHaveLength(1);
  });

  test('may take another code than the one it was asked for', async () => {
    const key = randomUUID();
    mint = async ({ code }) => ({ ok: true, code: `${code}-2` });
    const { answer } = await ask('renamed@example.com', {}, key);
    expect(answer.code).toMatch(/-2$/);
    expect((await leadOf(key)).code).toBe(answer.code);
    expect((await ask('renamed@example.com')).answer.code).toBe(answer.code);
  });
});

describe('no code', () => {
  test('for spam, which is answered as politely', async () => {
    const key = randomUUID();
    expect((await ask('spam@example.com', { honeypot: 'http://buy.example' }, key)).answer).toEqual({ ok: true });
    expect(await leadOf(key)).toMatchObject({ verdict: 'spam', reasons: ['honeypot'], code: null });
    expect(asked).toEqual([]);
  });

  test('where the campaign shows none, or says nothing of which', async () => {
    const silent = await publishForm(hub.parts, site, { document: { id: 'silent' } });
    await saveCodeTerms(hub.parts, site, silent, tenPercent);
    expect((await ask('a@example.com', { campaign: silent })).answer).toEqual({ ok: true });
    const vague = await publishForm(hub.parts, site, {
      document: {
        id: 'vague',
        content: {
          label: 'V',
          steps: [{ id: 's', blocks: [{ kind: 'form', id: 'form', submit: 'Send', fields: [{ kind: 'email', name: 'email', label: 'E' }] }, leadCoupon] }],
        },
        translations: {},
      },
    }); // prettier-ignore
    expect((await ask('b@example.com', { campaign: vague })).answer).toEqual({ ok: true });
    expect(asked).toEqual([]);
  });
});

test('a fixed code is given to everybody, and to nobody before they have sent the form', async () => {
  const fixed = await publishForm(hub.parts, site, {
    terms: { kind: 'fixed', code: 'HELLO10' },
    document: { id: 'fixed' },
  });
  for (const email of ['a@example.com', 'b@example.com'])
    expect((await ask(email, { campaign: fixed })).answer).toEqual({ ok: true, code: 'HELLO10' });
  expect(asked).toEqual([]);
  expect(JSON.stringify(await hub.parts.db.publication.findMany())).not.toContain('HELLO10');
});

describe('terms', () => {
  test('are saved, read, and taken away again', async () => {
    const id = await publishForm(hub.parts, site, { document: { id: 'terms' } });
    const saved = await saveCodeTerms(hub.parts, site, id, tenPercent);
    expect(saved).toEqual({
      ok: true,
      terms: { ...tenPercent, expiresAfterDays: 14, bindTo: 'person', after: 'sending' },
    });
    expect(await readCodeTerms(hub.parts, site, id)).toEqual(saved.ok ? saved.terms : undefined);
    expect(await saveCodeTerms(hub.parts, site, id, undefined)).toEqual({ ok: true });
    expect(await readCodeTerms(hub.parts, site, id)).toBeUndefined();
    expect(await saveCodeTerms(hub.parts, site, 'nothing', tenPercent)).toEqual({ ok: false, why: 'missing' });
  });

  test('begun from others than there are by now are refused with those', async () => {
    const id = await publishForm(hub.parts, site, { document: { id: 'guarded' } });
    const first = await saveCodeTerms(hub.parts, site, id, tenPercent, { before: null });
    const terms = first.ok ? first.terms : undefined;
    const late = await saveCodeTerms(hub.parts, site, id, { ...tenPercent, prefix: 'LATE' }, { before: null });
    expect(late).toEqual({ ok: false, why: 'changed-meanwhile', current: terms });
    expect(await saveCodeTerms(hub.parts, site, id, tenPercent, { before: null })).toEqual({ ok: true, terms });
    const next = await saveCodeTerms(hub.parts, site, id, { ...tenPercent, prefix: 'NEXT' }, { before: terms! });
    expect(next).toMatchObject({ ok: true, terms: { prefix: 'NEXT' } });
    expect(await saveCodeTerms(hub.parts, site, 'nothing', tenPercent, { before: null })).toEqual({
      ok: false,
      why: 'missing',
    });
  });

  test.each([
    [{ ...tenPercent, discount: { kind: 'percentage', share: 10 } }, 'discount.share'],
    [{ ...tenPercent, discount: { kind: 'percentage', share: 0 } }, 'discount.share'],
    [{ ...tenPercent, discount: { kind: 'amount', amount: 5, currency: 'euro' } }, 'discount.currency'],
    [{ ...tenPercent, discount: undefined }, 'discount'],
    [{ ...tenPercent, prefix: 'tea time' }, 'prefix'],
    [{ ...tenPercent, expiresAfterDays: 1.5 }, 'expiresAfterDays'],
    [{ ...tenPercent, perHour: 0 }, 'perHour'],
    [{ ...tenPercent, secret: 1 }, 'secret'],
    [{ kind: 'fixed', code: ' ' }, 'code'],
    [{ kind: 'free' }, 'kind'],
    ['ten', ''],
  ])('%j are refused at “%s”', (terms, path) => {
    const parsed = parseCodeTerms(JSON.parse(JSON.stringify(terms)));
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.path)).toEqual([path]);
  });
});

test('the shop learns whom a code is for as a customer only where the site wants that and the visitor agreed', async () => {
  const agree = { consents: { news: { given: true, text: '', version: '2' } } };
  await ask('no@example.com', agree);
  await saveSettings(hub.parts, site, { hubSettings: { leads: { syncToCustomers: true } } });
  await ask('yes@example.com', agree);
  await ask('not-me@example.com');
  await saveSettings(hub.parts, site, { hubSettings: { leads: { syncToCustomers: false } } });
  expect(asked.map(({ email, lead }) => [email, lead?.email])).toEqual([
    ['no@example.com', undefined],
    ['yes@example.com', 'yes@example.com'],
    ['not-me@example.com', undefined],
  ]);
});

// Last: from here on somebody works at jobs, and by their clock all are due. They may mint before whoever set the code aside.
test('a shop that is away costs no lead: the code follows by mail, once, and is the same for the same call', async () => {
  const key = randomUUID();
  mint = async () => ({ ok: false, mayRetry: true, problem: '503' });
  const { answer } = await ask('away@example.com', {}, key);
  expect(answer).toEqual({ ok: true, message: 'Thank you! Your code will reach you by email shortly.' });
  expect(await leadOf(key)).toMatchObject({ codeHeld: 'shop' });
  mint = async () => Promise.reject(new Error('garbage'));
  expect((await ask('away@example.com', {}, randomUUID())).answer.code).toBeUndefined();

  mint = take;
  hub.mails.length = 0;
  await hub.startWork();
  await expect.poll(() => hub.mails.length, { timeout: 20_000 }).toBe(1);
  const lead = await leadOf(key);
  expect(hub.mails[0]).toMatchObject({ to: 'away@example.com', subject: 'Your code for Tea' });
  expect(hub.mails[0]?.text).toContain(lead.code);
  expect(lead.codeHeld).toBeNull();
  expect((await sendLead(url, { site, campaign, fields: { email: 'away@example.com' } }, { 'Idempotency-Key': key })).answer).toEqual({ ok: true, code: lead.code }); // prettier-ignore
});
