import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findInAllTables } from '../../test/find-in-all-tables.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { publishForm, tenPercent } from '../../test/publish-form.ts';
import { fetchTicket, sendLead } from '../../test/send-lead.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { readLetterText, startMailServer, type MailServer } from '../../test/start-mail-server.ts';
import { sendCode } from '../leads/send-code.ts';
import { sendConfirmation } from '../leads/send-confirmation.ts';
import { mailRequest } from '../privacy/mail-request.ts';
import { erasePerson } from '../privacy/erase-person.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import { plainShop } from '../shop/plain-shop.ts';
import type { ShopPort } from '../shop/shop-port.ts';

const dayMs = 24 * 3_600_000;
const passed: string[] = [];
const shop: ShopPort = {
  ...plainShop,
  mintCode: async (_site, { code }) => ({ ok: true, code }),
  passOnLead: async (_site, { email }) => {
    passed.push(email ?? '');
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
  await publishForm(hub.parts, site, { terms: tenPercent });
});
afterAll(async () => {
  await hub.close();
  await mail.stop();
});
beforeEach(() => {
  hub.clock.pass(2 * dayMs);
  mail.letters.length = 0;
  passed.length = 0;
});

const agreed = { news: { given: true, text: '', version: '2' } };

/** Somebody fills in the form; its letter goes when `deliver` is asked to, as no worker runs here. */
async function signUp(email: string, consents: object = agreed): Promise<string> {
  const key = randomUUID();
  const ticket = await fetchTicket(url, site);
  hub.clock.pass(2_000);
  const { answer } = await sendLead(url, { site, ticket, fields: { email }, consents }, { 'Idempotency-Key': key });
  expect(answer.ok).toBe(true);
  return (await hub.parts.db.lead.findFirstOrThrow({ where: { key } })).id;
}
const deliver = async (lead: string) => {
  const before = mail.letters.length;
  await sendConfirmation(hub.parts, site, lead);
  return mail.letters.slice(before).map(({ raw }) => readLetterText(raw));
};
const read = (id: string) => hub.parts.db.lead.findUniqueOrThrow({ where: { site_id: { site, id } } });
const tokenIn = (letter: string | undefined, of = 'letters/refuse') =>
  new RegExp(`${of}\\?token=([\\w.-]+)`).exec(letter ?? '')?.[1] ?? '';
const refuse = (token: string) =>
  fetch(`${url}/v1/letters/refuse`, { method: 'POST', body: new URLSearchParams({ token }) });
const confirm = (token: string) =>
  fetch(`${url}/v1/leads/confirm`, { method: 'POST', body: new URLSearchParams({ token }) });

/** Signs up, gets the letter and refuses by its link. */
async function signUpAndRefuse(email: string): Promise<{ readonly lead: string; readonly token: string }> {
  const lead = await signUp(email);
  const [letter] = await deliver(lead);
  const token = tokenIn(letter);
  expect((await refuse(token)).status).toBe(200);
  hub.clock.pass(1_000);
  return { lead, token };
}

describe('every letter', () => {
  test('says how to get no more of them, to people by a link and to their program by RFC 8058', async () => {
    const lead = await signUp('ann@example.com');
    const [confirmation] = await deliver(lead);
    await hub.parts.db.lead.update({ where: { site_id: { site, id: lead } }, data: { code: 'TEA-1', codeHeld: null } });
    await sendCode(hub.parts, site, lead);
    const code = readLetterText(mail.letters.at(-1)?.raw ?? '');
    expect(code).toContain('TEA-1');
    for (const letter of [confirmation, code]) {
      const unfolded = `\r\n${letter ?? ''}`.replaceAll(/:\r\n[ \t]+/g, ': ');
      const link = `https://hub.example/v1/letters/refuse?token=${tokenIn(letter)}`;
      expect(unfolded).toContain(`\r\nList-Unsubscribe: <${link}>\r\n`);
      expect(unfolded).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
      expect(letter?.split(link).length).toBeGreaterThan(3);
      // Whoever sees the link learns no address.
      expect(link).not.toMatch(/ann|example\.com/);
    }
  });

  test('leads to a page that asks nothing: opening it changes nothing, one press refuses', async () => {
    const lead = await signUp('press@example.com');
    const token = tokenIn((await deliver(lead))[0]);
    for (let n = 0; n < 3; n++)
      for (const method of ['GET', 'HEAD']) {
        const page = await fetch(`${url}/v1/letters/refuse?token=${token}`, { method });
        expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
        const text = await page.text();
        if (method === 'GET') expect(text.match(/<input|<button|<form/g)).toEqual(['<form', '<input', '<button']);
        expect(text).not.toMatch(/<script|https?:\/\//);
      }
    expect(await hub.parts.db.letterRefusal.count({ where: { site } })).toBe(0);
    expect(await (await refuse(token)).text()).toContain('You will get no more emails from Tea.');
    expect(await hub.parts.db.letterRefusal.count({ where: { site } })).toBe(1);
    for (const language of ['de', 'fr'])
      expect(await (await fetch(`${url}/v1/letters/refuse?token=${token}`, { headers: { 'Accept-Language': language } })).text()).toContain(`lang="${language}"`); // prettier-ignore
  });

  test.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
    ],
  ])('is refused by a mail program’s own press, sent as %s', async (type, body) => {
    const lead = await signUp(`${type.length}@example.com`);
    const [letter] = await deliver(lead);
    const path = `/v1/letters/refuse?token=${tokenIn(letter)}`;
    const pressed = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
      redirect: 'error',
    });
    expect(pressed.status).toBe(200);
    expect(await deliver(lead)).toEqual([]);
  });

  test.each(['', 'x', `site.${'A'.repeat(27)}.${'A'.repeat(27)}.${'A'.repeat(43)}`, '<script>'])(
    'is refused by no link that is not ours (%s)',
    async (token) => {
      const before = await hub.parts.db.letterRefusal.count();
      for (const page of [
        await refuse(token),
        await fetch(`${url}/v1/letters/refuse?token=${encodeURIComponent(token)}`),
      ])
        expect([page.status, (await page.text()).includes('<script')]).toEqual([404, false]);
      expect(await hub.parts.db.letterRefusal.count()).toBe(before);
    },
  );

  test('names its addressee so that a link with another’s name in it is no link', async () => {
    const [mine, theirs] = [await signUpAndRefuse('mine@example.com'), await signUpAndRefuse('theirs@example.com')];
    const [a, b] = [mine.token.split('.'), theirs.token.split('.')];
    for (const mixed of [
      [a[0], b[1], a[2], a[3]],
      [a[0], a[1], b[2], a[3]],
      ['other', a[1], a[2], a[3]],
    ])
      expect((await refuse(mixed.join('.'))).status).toBe(404);
  });
});

describe('who wants no letters', () => {
  test('gets none from that moment on: what waits is dropped, whatever spelling it has and whatever letter it is', async () => {
    const waiting = await signUp('bob+later@example.com');
    await signUpAndRefuse('Bob@Example.com');
    await hub.parts.db.lead.update({
      where: { site_id: { site, id: waiting } },
      data: { code: 'TEA-2', codeHeld: null },
    });
    mail.letters.length = 0;
    await sendConfirmation(hub.parts, site, waiting);
    await sendCode(hub.parts, site, waiting);
    expect(mail.letters).toEqual([]);
    // What they had agreed to until then goes nowhere any more.
    expect((await read(waiting)).refused).toMatchObject([{ purpose: 'marketing' }]);
  });

  test('still gets an answer about what is theirs, and so do others their letters', async () => {
    await signUpAndRefuse('asks@example.com');
    const request = { site, id: randomUUID(), right: 'access', via: 'form', state: 'done', email: 'asks@example.com', askedAt: new Date(), dueAt: new Date() }; // prettier-ignore
    const row = await hub.parts.db.rightsRequest.create({ data: request });
    mail.letters.length = 0;
    await mailRequest(hub.parts, site, row as never, 'done');
    await deliver(await signUp('other@example.com'));
    expect(mail.letters.map(({ to }) => to)).toEqual(['asks@example.com', 'other@example.com']);
  });

  test('is asked once, and once only, where somebody enters the address anew and agrees; others cannot fill the box', async () => {
    await signUpAndRefuse('carol@example.com');
    expect(await deliver(await signUp('carol@example.com', {}))).toEqual([]);
    const lead = await signUp('carol@example.com');
    expect((await read(lead)).refused).toMatchObject([{ purpose: 'marketing' }]);
    const [question] = await deliver(lead);
    expect(question).toContain('Please confirm');
    for (let n = 0; n < 5; n++) {
      hub.clock.pass(40 * dayMs);
      expect(await deliver(await signUp('carol@example.com'))).toEqual([]);
    }
    expect(await hub.parts.db.lead.count({ where: { site, state: 'confirmed' } })).toBe(0);
    // Refused in that letter as well, it is refused for good.
    await refuse(tokenIn(question));
    hub.clock.pass(1_000);
    expect(await deliver(await signUp('carol@example.com'))).toEqual([]);
  });

  test('has letters again by confirming a new sign-up, and by nothing less', async () => {
    const { lead: first, token } = await signUpAndRefuse('dora@example.com');
    const lead = await signUp('dora@example.com');
    const [question] = await deliver(lead);
    await confirm(tokenIn(question, 'confirm'));
    expect(await read(lead)).toMatchObject({ state: 'confirmed', refused: [] });
    expect((await read(first)).refused).toMatchObject([{ purpose: 'marketing' }]);
    expect(await deliver(await signUp('dora@example.com'))).toHaveLength(1);
    // And may refuse again, and be asked again once.
    hub.clock.pass(dayMs);
    await refuse(token);
    hub.clock.pass(dayMs);
    expect(await deliver(await signUp('dora@example.com'))).toHaveLength(1);
    expect(await deliver(await signUp('dora@example.com'))).toEqual([]);
  });

  test('does not take it back by confirming what was entered before', async () => {
    const lead = await signUp('late@example.com');
    const [letter] = await deliver(lead);
    await refuse(tokenIn(letter));
    hub.clock.pass(1_000);
    await confirm(tokenIn(letter, 'confirm'));
    expect(await read(lead)).toMatchObject({ state: 'confirmed', refused: [{ purpose: 'marketing' }] });
    await sendCode(hub.parts, site, lead);
    expect(mail.letters).toHaveLength(1);
  });

  test('is not forgotten as one who refused when all else of them is, and no table says who it was', async () => {
    const email = 'erased@example.com';
    const { token } = await signUpAndRefuse(email);
    await erasePerson(hub.parts, site, { whose: { email }, orders: [] });
    expect(await findInAllTables(hub.databaseUrl, [email])).toEqual([]);
    hub.clock.pass(1_000);
    expect(await deliver(await signUp(email, {}))).toEqual([]);
    // Their old link still works, though nothing is left that it could name.
    expect((await refuse(token)).status).toBe(200);
  });

  test('is heard by a database that was restored to before: the journal tells it', async () => {
    await signUpAndRefuse('restored@example.com');
    const { db } = hub.parts;
    const before = await db.letterRefusal.findMany({ where: { site }, orderBy: { address: 'asc' } });
    await db.letterRefusal.deleteMany({ where: { site } });
    await db.projector.deleteMany();
    await carryJournal(hub.parts);
    const after = await db.letterRefusal.findMany({ where: { site }, orderBy: { address: 'asc' } });
    const choices = (rows: typeof before) => rows.map(({ address, refusedAt, allowedAt }) => ({ address, refusedAt, allowedAt })); // prettier-ignore
    expect(choices(after)).toEqual(choices(before));
    expect(before.length).toBeGreaterThan(3);
  });
});
