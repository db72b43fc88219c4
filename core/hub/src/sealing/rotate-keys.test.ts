import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { briefFlags } from '../../test/brief-flags.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { openHub } from '../open-hub.ts';
import { openDb } from '../platform/db.ts';
import type { KeyRing } from '../platform/key-ring.ts';
import { parseKeys } from '../platform/parse-keys.ts';
import { openJob } from '../platform/sealed-job.ts';
import { hashFor } from '../spam/hash-for.ts';
import { rotateKeys } from './rotate-keys.ts';
import { sealStoredRows } from './seal-stored-rows.ts';

const drawKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [old, fresh] = [drawKey('old'), drawKey('fresh')];
function ringOf(text: string): KeyRing {
  const parsed = parseKeys(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return { newest: parsed.keys[0], keys: parsed.keys, from: 'environment' };
}

let hub: TestHub;
let site: string;
beforeAll(async () => {
  hub = await openTestHub({ keys: ringOf(`${old},${fresh}`) });
  site = (await siteForTests(hub.parts)).id;
});
afterAll(() => hub.close());

const emailOf = (n: number) => `person-${n}@example.com`;
async function plantLeads(count: number): Promise<void> {
  await hub.parts.db.lead.deleteMany();
  await hub.parts.db.lead.createMany({
    data: Array.from({ length: count }, (_, n) => ({
      site, id: `lead-${n}`, key: `key-${n}`, digest: '', campaign: 'c', form: 'f', email: emailOf(n),
      fields: { email: emailOf(n), n }, consents: {}, verdict: 'good', state: 'new', createdAt: new Date(hub.clock.nowMs()),
    })), // prettier-ignore
  });
}
const countBy = async (key: string): Promise<number> =>
  (await hub.parts.db.$queryRaw<{ readonly n: number }[]>`
    select count(*)::int as n from lead where starts_with(email, ${`sealed:${key}:`}) and starts_with(fields #>> '{}', ${`sealed:${key}:`})`)[0]!.n; // prettier-ignore

async function readAllBy(text: string): Promise<readonly unknown[]> {
  const db = openDb(hub.databaseUrl, 1, ringOf(text));
  try {
    const leads = await db.lead.findMany();
    return leads
      .map(({ email, fields }) => ({ email, fields }))
      .toSorted((one, other) => (one.email! < other.email! ? -1 : 1));
  } finally {
    await db.$disconnect();
  }
}

describe('rotation', () => {
  test('killed in the middle, it goes on where it was: everything is sealed by the new key, and nothing has changed', async () => {
    await plantLeads(900);
    const before = await readAllBy(old);
    const keys = `${fresh},${old}`;
    const script = path.resolve(import.meta.dirname, '../../test/rotate-until-killed.ts');
    const child = spawn(process.execPath, [...briefFlags, script, hub.databaseUrl, keys], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const half = await countBy('fresh');
    expect(half).toBeGreaterThan(0);
    expect((await countBy('fresh')) + (await countBy('old'))).toBe(900);
    expect(await readAllBy(keys)).toEqual(before);

    const db = openDb(hub.databaseUrl, 2, ringOf(keys));
    await sealStoredRows({ db, keys: ringOf(keys) });
    await db.$disconnect();
    expect(await countBy('fresh')).toBe(900);
    expect(await readAllBy(fresh)).toEqual(before);
  }, 60_000);

  test('with the old key left out too early changes nothing and names the key it needs', async () => {
    await plantLeads(3);
    const env = { ...hub.parts.env, keys: ringOf(fresh).keys as never };
    const rotated = await rotateKeys({ env, url: hub.databaseUrl, clock: hub.clock }, () => {});
    expect(!rotated.ok && rotated.problem).toContain('"old", which is not here');
    expect(await countBy('old')).toBe(3);
  });

  test('says how far it is and what it did', async () => {
    await plantLeads(450);
    const env = { ...hub.parts.env, keys: ringOf(`${fresh},${old}`).keys as never };
    const said: string[] = [];
    const rotated = await rotateKeys({ env, url: hub.databaseUrl, clock: hub.clock }, ({ table, done, all }) => said.push(`${table} ${done}/${all}`)); // prettier-ignore
    expect(rotated).toMatchObject({ ok: true, key: 'fresh' });
    expect(said.slice(0, 3)).toEqual(['lead 200/450', 'lead 400/450', 'lead 450/450']);
  });
});

test('what waits to be done is sealed anew, too: told in clear by an older version, or sealed by an older key', async () => {
  const { db, jobs } = hub.parts;
  const told = { site, topic: 'customers/redact', data: { customer: { email: emailOf(1) } } };
  await jobs.send('shopify-webhook', told);
  await jobs.send('shopify-webhook', told);
  await db.$executeRaw`
    update jobs.job set data = ${JSON.stringify(told)}::jsonb
    where id = (select id from jobs.job where name = 'shopify-webhook' limit 1)`;
  const keys = ringOf(`${fresh},${old}`);
  expect(await sealStoredRows({ db, keys })).toBeGreaterThan(1);
  const stored = await db.$queryRaw<{ data: object }[]>`select data from jobs.job where name = 'shopify-webhook'`;
  expect(stored).toHaveLength(2);
  expect(JSON.stringify(stored)).not.toContain('person-1');
  for (const { data } of stored) expect(openJob(ringOf(fresh), 'shopify-webhook', data)).toEqual(told);
});

test('a hub with other keys does not start: it names the key it needs, and nothing was changed', async () => {
  const before = await readAllBy(`${fresh},${old}`);
  for (const wrong of [drawKey('new'), `fresh:${randomBytes(32).toString('base64')}`]) {
    const env = { ...hub.parts.env, keys: ringOf(wrong).keys as never };
    const opened = await openHub(env);
    expect(!opened.ok && opened.problem).toContain(
      'The keys do not open what the database holds; nothing was changed.',
    );
  }
  expect(await readAllBy(`${fresh},${old}`)).toEqual(before);
});

test('rows of before they were sealed are sealed, their numbers are found again, and nothing of them has changed', async () => {
  await plantLeads(5);
  const { keys } = hub.parts;
  await hub.parts.db.$executeRaw`
    update lead set email = 'clear@example.com', phone = '+49301234', fields = '{"name": "Clear"}', phone_hash = null, person = null where id = 'lead-1'`;
  await sealStoredRows(hub.parts);
  const stored = await hub.parts.db.$queryRaw<object[]>`select lead::text as text from lead`;
  expect(JSON.stringify(stored)).not.toMatch(/clear@|\+49301234|"Clear"/i);
  const secret = (await hub.parts.db.site.findFirstOrThrow()).secret;
  expect(await hub.parts.db.lead.findFirstOrThrow({ where: { id: 'lead-1' } })).toMatchObject({
    email: 'clear@example.com',
    phone: '+49301234',
    fields: { name: 'Clear' },
    phoneHash: hashFor(secret, 'person', '+49301234'),
    person: hashFor(secret, 'person', 'clear@example.com'),
  });
  expect(await sealStoredRows({ db: hub.parts.db, keys })).toBe(0);
});
