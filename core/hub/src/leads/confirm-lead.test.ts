import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { publishForm, tenPercent } from '../../test/publish-form.ts';
import { fetchTicket, sendLead } from '../../test/send-lead.ts';
import { readLetterText, startMailServer, type MailServer } from '../../test/start-mail-server.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { openMailer } from '../platform/mailer.ts';
import { plainShop } from '../shop/plain-shop.ts';
import type { PassedLead, ShopPort } from '../shop/shop-port.ts';
import { sendConfirmation } from './send-confirmation.ts';

const dayMs = 24 * 3_600_000;
const passed: PassedLead[] = [];
const shop: ShopPort = {
  ...plainShop,
  mintCode: async (_site, { code }) => ({ ok: true, code }),
  passOnLead: async (_site, lead) => {
    passed.push(lead);
    return { ok: true };
  },
};

let mail: MailServer;
let hub: TestHub;
let url: string;
let site: string;
beforeAll(async () => {
  mail = await startMailServer();
  hub = await openTestHub({ shop, mailer: mail.mailer, nowMs: Date.parse('2026-01-10T12:00:00Z') });
  url = await hub.serve();
  site = (await siteForTests(hub.parts)).id;
  const hubSettings = { leads: { doubleOptIn: true, syncToCustomers: true } };
  await hub.parts.db.site.update({ where: { id: site }, data: { hubSettings } });
  await publishForm(hub.parts, site, { terms: { ...tenPercent, after: 'confirmation' } });
  await publishForm(hub.parts, site, { terms: tenPercent, document: { id: 'at-once' } });
  await hub.startWork();
});
afterAll(async () => {
  await hub.close();
  await mail.stop();
});
beforeEach(() => {
  hub.clock.pass(2 * dayMs);
  mail.letters.length = 0;
  passed.length = 0;
  mail.refuseWith(undefined);
});

const agreed = { news: { given: true, text: '', version: '2' } };
async function ask(email: string, more: Readonly<Record<string, unknown>> = {}) {
  const key = randomUUID();
  const ticket = await fetchTicket(url, site);
  hub.clock.pass(2_000);
  const { answer } = await sendLead(url, { site, ticket, fields: { email }, consents: agreed, ...more }, { 'Idempotency-Key': key }); // prettier-ignore
  const lead = () => hub.parts.db.lead.findFirstOrThrow({ where: { key } });
  return { answer, lead };
}

/** Mail comes at least once, and not always in order. */
const waitForLetter = async (to: string, count = 1) => {
  const theirs = () => mail.letters.filter((letter) => letter.to === to);
  await expect.poll(() => theirs().length, { timeout: 25_000 }).toBeGreaterThanOrEqual(count);
  return readLetter(theirs().at(-1)?.raw ?? '');
};

function readLetter(raw: string): { readonly raw: string; readonly text: string; readonly token: string } {
  const text = readLetterText(raw);
  return { raw, text, token: /confirm\?token=([\w.-]+)/.exec(text)?.[1] ?? '' };
}

const open = (token: string) => fetch(`${url}/v1/leads/confirm?token=${token}`);
const press = (token: string, path = '') =>
  fetch(`${url}/v1/leads/confirm${path}`, { method: 'POST', body: new URLSearchParams({ token }), redirect: 'manual' });

test('a lead waits for the word of whoever owns the address, and then gets its code and is passed on', async () => {
  const { answer, lead } = await ask('ann@example.com');
  expect(answer).toEqual({ ok: true, message: 'Please confirm your address by the email we have just sent you.' });
  expect(await lead()).toMatchObject({ state: 'unconfirmed', code: null, codeHeld: 'confirmation' });
  const letter = await waitForLetter('ann@example.com');
  expect(letter.raw).toMatch(/^Subject: Please confirm your address for Tea/m);
  expect(letter.raw).toMatch(/multipart\/alternative/);
  expect(letter.text).not.toMatch(/<img|<script/i);

  for (let n = 0; n < 3; n++) {
    const page = await open(letter.token);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Please confirm that you entered your address on Tea.');
  }
  expect(await lead()).toMatchObject({ state: 'unconfirmed', code: null });
  expect(passed).toEqual([]);

  const done = await (await press(letter.token)).text();
  const { code } = await lead();
  expect(code).toMatch(/^TEA-/);
  expect(done).toContain('Thank you, your address is confirmed.');
  expect(done).toContain(`<code>${code}</code>`);
  expect(await lead()).toMatchObject({ state: 'confirmed', confirmedAt: new Date(hub.clock.nowMs()), codeHeld: null });
  await expect
    .poll(() => passed, { timeout: 20_000 })
    .toMatchObject([{ email: 'ann@example.com', isDoubleOptIn: true, campaign: 'welcome', locale: 'en' }]);

  expect(await (await press(letter.token)).text()).toContain(`<code>${code}</code>`);
  expect(await (await open(letter.token)).text()).toContain(`<code>${code}</code>`);
  expect(await hub.parts.db.code.count({ where: { lead: (await lead()).id } })).toBe(1);
  expect((await hub.parts.db.lead.findMany()).map(({ tokenHash }) => tokenHash)).not.toContain(letter.token);
});

test('who presses five times at once, confirms once', async () => {
  const { lead } = await ask('five@example.com');
  const { token } = await waitForLetter('five@example.com');
  const pages = await Promise.all(Array.from({ length: 5 }, async () => (await press(token)).text()));
  const { code, id } = await lead();
  for (const page of pages) expect(page).toContain(`<code>${code}</code>`);
  expect(await hub.parts.db.code.count({ where: { lead: id } })).toBe(1);
  await expect.poll(() => passed.length, { timeout: 20_000 }).toBe(1);
  expect(await hub.parts.db.$queryRaw`select count(*)::int as n from jobs.job where name = 'pass-on-lead' and data->>'lead' = ${id}`).toEqual([{ n: 1 }]); // prettier-ignore
});

test('a campaign may give its code at once, and only wait to pass the lead on', async () => {
  const { answer } = await ask('now@example.com', { campaign: 'at-once' });
  expect(answer.code).toMatch(/^TEA-/);
  await waitForLetter('now@example.com');
  expect(passed).toEqual([]);
});

test('the page holds to its policy: no script, nothing fetched, nowhere else to send, in no frame', async () => {
  await ask('page@example.com');
  const page = await open((await waitForLetter('page@example.com')).token);
  const policy = page.headers.get('content-security-policy') ?? '';
  for (const rule of ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"])
    expect(policy).toContain(rule);
  expect(policy).not.toMatch(/unsafe|script-src/);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(await page.text()).not.toMatch(/<script|https?:\/\//);
});

test.each([
  ['de', 'Adresse bestätigen'],
  ['fr', 'Confirmer mon adresse'],
  ['nl', 'Confirm my address'],
])('mail and page speak %s where we do', async (locale, button) => {
  // prettier-ignore
  await ask(`${locale}@example.com`, { locale });
  const letter = await waitForLetter(`${locale}@example.com`);
  expect(letter.text).toContain(button);
  expect(await (await open(letter.token)).text()).toContain(`<button>${button}</button>`);
});

test.each(['', 'x', 'site.' + 'A'.repeat(43), '../..', '<script>alert(1)</script>'])(
  'no link (%s) confirms nothing',
  async (token) => {
    for (const page of [await open(encodeURIComponent(token)), await press(token), await press(token, '/again')]) {
      expect(page.status).toBe(404);
      expect(await page.text()).not.toContain('<script');
    }
  },
);

test('a name with markup or a line break stays text in mail and page', async () => {
  const name = 'Tea & <b>"Co"</b>\r\nBcc: all@example.com';
  await hub.parts.db.site.update({ where: { id: site }, data: { name } });
  await ask('markup@example.com');
  const letter = await waitForLetter('markup@example.com');
  await hub.parts.db.site.update({ where: { id: site }, data: { name: 'Tea' } });
  expect(letter.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
  expect(letter.text).toContain('Tea &amp; &lt;b&gt;&quot;Co&quot;&lt;/b&gt; Bcc: all@example.com');
});

describe('a link', () => {
  test('is too old after a week; then a new mail may be asked for, which opens it again', async () => {
    const { lead } = await ask('old@example.com');
    const { token } = await waitForLetter('old@example.com');
    hub.clock.pass(7 * dayMs + 1);
    expect(await (await open(token)).text()).toContain('Send me a new email');
    const pressed = await press(token);
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, `/v1/leads/confirm?token=${token}`]);
    expect((await lead()).state).toBe('unconfirmed');
    expect(await (await press(token, '/again')).text()).toContain('A new email is on its way');
    const second = await waitForLetter('old@example.com', 2);
    await press(second.token);
    expect((await lead()).state).toBe('confirmed');
  });

  test('of a deleted lead is none', async () => {
    const { lead } = await ask('gone@example.com');
    const { token } = await waitForLetter('gone@example.com');
    await hub.parts.db.lead.update({
      where: { site_id: { site, id: (await lead()).id } },
      data: { deletedAt: new Date() },
    });
    expect((await press(token)).status).toBe(404);
  });
});

test('one address gets three mails in a day, whoever fills in whatever', async () => {
  const leads = [];
  for (let n = 0; n < 5; n++) leads.push(await (await ask(`many+${n}@example.com`)).lead());
  const open = () => hub.parts.db.$queryRaw<object[]>`
    select 1 from jobs.job where name = 'send-confirmation' and state < 'completed'`;
  await expect.poll(open, { timeout: 20_000 }).toEqual([]);
  expect(mail.letters).toHaveLength(3);
  for (const { id } of leads) await sendConfirmation(hub.parts, site, id);
  expect(mail.letters).toHaveLength(3);
});

describe('a mail server', () => {
  test('that is busy is asked again, with the same link', async () => {
    const { lead } = await ask('busy@example.com');
    const { token } = await waitForLetter('busy@example.com');
    mail.refuseWith(451);
    const { id } = await lead();
    await expect(sendConfirmation(hub.parts, site, id)).rejects.toThrow('451');
    mail.refuseWith(undefined);
    await sendConfirmation(hub.parts, site, id);
    expect((await waitForLetter('busy@example.com', 2)).token).toBe(token);
  });

  test('that refuses an address is not', async () => {
    const { lead } = await ask('refused@example.com');
    await waitForLetter('refused@example.com');
    mail.refuseWith(550);
    await sendConfirmation(hub.parts, site, (await lead()).id);
  });
});

test.each([
  ['spam gets no mail', { honeypot: 'x' }, 'new'],
  ['a form without an address asks nobody', { campaign: 'plain', fields: { note: 'hi' }, consents: {} }, 'new'],
])('%s', async (_, body, state) => {
  if ('campaign' in body)
    await publishForm(hub.parts, site, { fields: [{ kind: 'text', name: 'note', label: 'Note' }], document: { id: 'plain', translations: {} } }); // prettier-ignore
  const { answer, lead } = await ask('quiet@example.com', body);
  expect(answer).toEqual({ ok: true });
  expect((await lead()).state).toBe(state);
  const jobs = await hub.parts.db.$queryRaw<object[]>`select 1 from jobs.job where name = 'send-confirmation' and data->>'lead' = ${(await lead()).id}`; // prettier-ignore
  expect(jobs).toEqual([]);
});

test('without a mail server, or where the site has not switched it on, nobody is asked and the lead goes on', async () => {
  const quiet = await openTestHub({ shop, mailer: openMailer({}), nowMs: Date.parse('2026-01-10T12:00:00Z') });
  const at = await quiet.serve();
  const { id } = await siteForTests(quiet.parts);
  const hubSettings = { leads: { doubleOptIn: true, syncToCustomers: true } };
  await quiet.parts.db.site.update({ where: { id }, data: { hubSettings } });
  await publishForm(quiet.parts, id, { terms: { ...tenPercent, after: 'confirmation' } });
  await quiet.startWork();
  const ticket = await fetchTicket(at, id);
  quiet.clock.pass(2_000);
  const { answer } = await sendLead(at, { site: id, ticket, consents: agreed });
  expect(answer.code).toMatch(/^TEA-/);
  await expect
    .poll(() => passed, { timeout: 20_000 })
    .toMatchObject([{ email: 'ann@example.com', isDoubleOptIn: false }]);
  await quiet.close();
});
