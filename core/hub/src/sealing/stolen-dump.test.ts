import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { emailField, newsField, publishForm } from '../../test/publish-form.ts';
import { sendLead } from '../../test/send-lead.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { listLeads } from '../leads/list-leads.ts';
import { collectPerson } from '../privacy/collect-person.ts';
import { takeRequest } from '../privacy/take-request.ts';
import { writeHeldErasure } from '../holds/hold.store.ts';
import { readDataAnswer } from '../privacy/read-data-answer.ts';
import { findSession, saveSession } from '../shopify-sessions/shopify-session.store.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';

const email = 'canary.of.the.mine@example.com';
const phone = '+493012345678';
const name = 'Canaria Goldfeather';
const ip = '203.0.113.77';
const [accessToken, refreshToken] = ['shpat_canary-access', 'shprt_canary-refresh'];

let hub: TestHub;
let site: string;
beforeAll(async () => {
  hub = await openTestHub({ env: { trustedProxies: 1 } });
  site = (await siteForTests(hub.parts)).id;
  const fields = [emailField, newsField, { kind: 'phone', name: 'phone', label: 'Phone', required: false }, { kind: 'text', name: 'name', label: 'Name', required: false }]; // prettier-ignore
  await publishForm(hub.parts, site, { fields });
});
afterAll(() => hub.close());

/** Every row of every table of every schema, as text: what somebody has who took a copy of the database. */
async function dump(): Promise<string> {
  const { db } = hub.parts;
  const tables = await db.$queryRaw<{ readonly schema: string; readonly table: string }[]>`
    select table_schema as schema, table_name as table from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
  expect(tables.length).toBeGreaterThan(20);
  const rows = await Promise.all(
    tables.map(({ schema, table }) =>
      db.$queryRawUnsafe<object[]>(`select t::text as row from "${schema}"."${table}" t`),
    ),
  );
  return JSON.stringify(rows);
}

/** A handler whose failure repeats what it was at, as a mail server's does. */
async function failAtJob(): Promise<void> {
  await hub.parts.jobs.work('send-confirmation', () => Promise.reject(new Error(`550 ${email} is unknown here`)));
  await hub.parts.jobs.send('send-confirmation', { site, lead: 'none' });
  const read = () => hub.parts.db.$queryRaw<{ state: string }[]>`select state::text from jobs.job where name = 'send-confirmation' and output is not null`; // prettier-ignore
  await expect.poll(read, { timeout: 30_000 }).not.toEqual([]);
}

test('a stolen dump and a stolen journal hold no clear address, number, name, computer, token or secret', async () => {
  const url = await hub.serve();
  const sent = await sendLead(url, { site, fields: { email, phone, name } }, { 'X-Forwarded-For': ip });
  expect(sent.answer.ok).toBe(true);
  await collectPerson(hub.parts, site, { id: 'request-1', whose: { email, phone }, orders: [] });
  await takeRequest(hub.parts, site, {
    id: 'request-2',
    right: 'access',
    via: 'shop',
    whose: { email, phone },
    orders: [],
  });
  const held = { whose: { email, phone }, orders: [] };
  await writeHeldErasure(hub.parts.db, { site, id: 'held-1', person: held, askedAt: new Date(hub.clock.nowMs()) });
  await hub.parts.jobs.send('shopify-webhook', {
    site,
    topic: 'customers/redact',
    data: { customer: { email, phone } },
  });
  await failAtJob();
  const session = { id: 'offline_tea', shop: 'tea.myshopify.com', isOnline: false, state: '', scope: null, expires: null, accessToken, refreshToken, refreshExpires: null, userId: null }; // prettier-ignore
  await saveSession(hub.parts.db, session);
  const secret = (await readSiteSecret(hub.parts, site)) ?? '';
  expect(secret).toHaveLength(43);

  const folder = path.join(hub.parts.env.dataFolder, 'journal');
  const journal = readdirSync(folder).map((file) => readFileSync(path.join(folder, file)).toString('latin1'));
  const stolen = [await dump(), ...journal].join('\n').toLowerCase();
  expect(stolen).toContain('sealed:test:');
  for (const canary of [
    email,
    'canary.of',
    phone,
    phone.slice(1),
    name,
    'goldfeather',
    ip,
    accessToken,
    refreshToken,
    secret,
  ])
    for (const form of ['utf8', 'base64', 'hex'] as const)
      expect(stolen, `${canary} as ${form}`).not.toContain(
        Buffer.from(canary).toString(form).replace(/=+$/, '').toLowerCase(),
      );

  // And yet whoever may read them does.
  expect((await listLeads(hub.parts, site, { search: email })).leads).toMatchObject([{ email, phone, ip, fields: { name } }]); // prettier-ignore
  expect(await readDataAnswer(hub.parts, site, 'request-1')).toMatchObject({ leads: [{ email, phone }] });
  expect(await findSession(hub.parts.db, session.id)).toEqual(session);
});
