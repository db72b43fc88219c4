import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../build-app.ts';
import { listen } from '../listen.ts';
import { openDb } from '../platform/db.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { publishForm } from '../../test/publish-form.ts';
import { fetchTicket, sendLead } from '../../test/send-lead.ts';
import { siteForTests } from '../../test/site-for-tests.ts';

let hub: TestHub;
let url: string;
let site: string;
beforeAll(async () => {
  hub = await openTestHub({ env: { trustedProxies: 1 } });
  url = await hub.serve();
  site = (await siteForTests(hub.parts)).id;
  await publishForm(hub.parts, site);
});
afterAll(() => hub.close());
beforeEach(() => hub.clock.pass(24 * 3_600_000));

async function take(
  body: Readonly<Record<string, unknown>> = {},
  {
    ticket,
    waitMs = 4_000,
    at = url,
    ...headers
  }: { ticket?: string | false; waitMs?: number; at?: string; [header: string]: unknown } = {},
): Promise<{ readonly status: number; readonly verdict: string; readonly reasons: unknown }> {
  const key = randomUUID();
  const shown = ticket === false ? undefined : (ticket ?? (await fetchTicket(at, site)));
  hub.clock.pass(waitMs);
  const all = { 'Idempotency-Key': key, ...(headers as Record<string, string | undefined>) };
  const sent = await sendLead(at, { site, ...(shown && { ticket: shown }), ...body }, all);
  if (sent.status === 200) expect(sent.answer).toEqual({ ok: true });
  const lead = await hub.parts.db.lead.findFirst({ where: { key } });
  return { status: sent.status, verdict: lead?.verdict ?? 'none', reasons: lead?.reasons };
}

const from = (ip: string) => ({ 'X-Forwarded-For': ip });

describe('whatever is against a lead, it is kept, and answered alike', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>, string, string[]]>([
    ['nothing', {}, {}, 'good', []],
    ['no ticket', {}, { ticket: false }, 'doubtful', ['ticket-missing']],
    ['a forged ticket', {}, { ticket: 'm3x8.AAAAAAAAAAAAAAAA.' + 'A'.repeat(43) }, 'spam', ['ticket-forged']],
    ['sent as soon as it was begun', {}, { waitMs: 300 }, 'doubtful', ['too-fast']],
    ['begun the day before', {}, { waitMs: 25 * 3_600_000 }, 'doubtful', ['ticket-expired']],
    ['the trap filled in', { honeypot: 'x' }, {}, 'spam', ['honeypot']],
    ['a robot', {}, { 'User-Agent': 'curl/8.5.0' }, 'spam', ['bot']],
    ['a mailbox for minutes', { fields: { email: 'ann@mailinator.com' } }, {}, 'doubtful', ['disposable-domain']],
    ['a name that was drawn', { fields: { email: 'x4kd93jf8s2lq@example.com' } }, {}, 'good', ['random-address']],
    ['no page behind it', {}, { Origin: undefined }, 'doubtful', ['origin-missing']],
    [
      'a drawn name at a mailbox for minutes, without a ticket',
      { fields: { email: 'x4kd93jf8s2lq@mailinator.com' } },
      { ticket: false },
      'spam',
      ['disposable-domain', 'ticket-missing', 'random-address'],
    ],
  ])('%s', async (_, body, more, verdict, reasons) => {
    // prettier-ignore
    expect(await take(body, more)).toEqual({ status: 200, verdict, reasons });
  });
});

test('a ticket is for one lead: the second with it is in doubt, also when both come at once', async () => {
  const ticket = await fetchTicket(url, site);
  hub.clock.pass(4_000);
  const verdicts = await Promise.all(
    Array.from({ length: 4 }, (_, n) => take({ fields: { email: `t${n}@example.com` } }, { ticket, waitMs: 0 })),
  );
  expect(verdicts.map(({ verdict }) => verdict).toSorted()).toEqual(['doubtful', 'doubtful', 'doubtful', 'good']);
  expect(verdicts.find(({ verdict }) => verdict === 'doubtful')?.reasons).toEqual(['ticket-used']);
});

test('a ticket of one site is forged on another', async () => {
  const other = (await siteForTests(hub.parts, { domain: 'other.example' })).id;
  expect(await take({}, { ticket: await fetchTicket(url, other) })).toMatchObject({ verdict: 'spam' });
});

test('a ticket that was shown with wrong answers is still good for the right ones', async () => {
  const ticket = await fetchTicket(url, site);
  expect(await take({ fields: { email: 'nobody' } }, { ticket })).toMatchObject({ status: 422, verdict: 'none' });
  expect(await take({}, { ticket })).toMatchObject({ verdict: 'good' });
});

describe('company', () => {
  test('many from one place within minutes are in doubt, from ten on; another place is not', async () => {
    const verdicts = [];
    for (let n = 0; n < 12; n++) verdicts.push((await take({}, { ...from('203.0.113.9'), waitMs: 2_000 })).verdict);
    expect(verdicts).toEqual([...Array.from({ length: 10 }, () => 'good'), 'doubtful', 'doubtful']);
    expect((await take({}, from('203.0.113.10'))).verdict).toBe('good');
    hub.clock.pass(10 * 60_000);
    expect((await take({}, from('203.0.113.9'))).verdict).toBe('good');
  });

  test('one who signs up many others is in doubt, then spam, whatever the rest of an IPv6 address', async () => {
    const verdicts = [];
    for (let n = 0; n < 12; n++)
      verdicts.push(
        await take({ fields: { email: `victim${n}@example.com` } }, { ...from(`2001:db8:1:2::${n}`), waitMs: 2_000 }),
      );
    expect(verdicts.slice(0, 8).map(({ verdict }) => verdict)).toEqual(Array.from({ length: 8 }, () => 'good'));
    expect(verdicts[8]).toMatchObject({ verdict: 'doubtful', reasons: ['many-addresses-from-here'] });
    expect(verdicts[11]).toMatchObject({ verdict: 'spam', reasons: ['many-addresses-from-here', 'many-from-here'] });
  });

  test('one address on form after form is in doubt, however it is spelled and wherever it comes from', async () => {
    const verdicts = [];
    for (let n = 0; n < 6; n++) {
      const campaign = await publishForm(hub.parts, site, { document: { id: `bomb-${n}` } });
      const fields = { email: `bombed+${n}@example.com` };
      verdicts.push((await take({ campaign, fields }, from(`198.51.100.${n}`))).verdict);
    }
    expect(verdicts).toEqual(['good', 'good', 'good', 'good', 'doubtful', 'doubtful']);
  });

  test('is counted over all processes together', async () => {
    const db = openDb(hub.databaseUrl, 2, hub.parts.keys);
    const { port, stop } = await listen(buildApp({ ...hub.parts, db }), 0, '127.0.0.1');
    const verdicts = [];
    for (let n = 0; n < 12; n++) {
      const at = n % 2 ? url : `http://127.0.0.1:${port}`;
      verdicts.push((await take({}, { ...from('203.0.113.77'), waitMs: 2_000, at })).verdict);
    }
    expect(verdicts.filter((verdict) => verdict === 'doubtful')).toHaveLength(2);
    await stop();
    await db.$disconnect();
  });

  test('of a flood is not even looked at', async () => {
    const sent = [];
    for (let n = 0; n < 62; n++) sent.push((await take({ fields: { email: 'x' } }, { ...from('203.0.113.99'), ticket: false, waitMs: 0 })).status); // prettier-ignore
    expect(sent.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 422));
    expect(sent.slice(60)).toEqual([429, 429]);
  });

  test('is remembered without addresses of computers or people', async () => {
    await take({ fields: { email: 'secret@example.com' } }, from('203.0.113.200'));
    expect(JSON.stringify(await hub.parts.db.rate.findMany())).not.toMatch(/secret|203\.0/);
  });
});
