import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { ringForTests } from '../../test/ring-for-tests.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { openDb, type Db } from './db.ts';

let hub: TestHub;
let db: Db;
let site: string;
beforeAll(async () => {
  hub = await openTestHub();
  ({ db } = hub.parts);
  site = (await siteForTests(hub.parts)).id;
});
afterAll(() => hub.close());

let count = 0;
const makeLead = (given: object = {}) => ({
  site, id: `lead-${++count}`, key: `key-${count}`, digest: '', campaign: 'c', form: 'f', fields: {}, consents: {},
  verdict: 'good', state: 'new', createdAt: new Date(hub.clock.nowMs()), ...given,
}); // prettier-ignore
const readStored = async (id: string) =>
  (await db.$queryRaw<Record<string, unknown>[]>`select email, phone, ip, fields from lead where site = ${site} and id = ${id}`)[0]; // prettier-ignore

describe('what a store writes', () => {
  test('into a sealed column lies sealed, and is read as it was written', async () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((each) => !each.includes('\0'));
    const given = fc.record({ email: text, phone: fc.option(text), fields: fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), text) }); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(given, async (lead) => {
        const { id } = await db.lead.create({ data: makeLead({ ...lead, fields: { ...lead.fields } }) });
        const stored = await readStored(id);
        for (const value of Object.values(stored ?? {})) expect(value === null || String(value).startsWith('sealed:test:')).toBe(true); // prettier-ignore
        const read = await db.lead.findUniqueOrThrow({ where: { site_id: { site, id } } });
        expect({ email: read.email, phone: read.phone, fields: read.fields }).toEqual(JSON.parse(JSON.stringify(lead)));
        expect(read.fieldNames).toEqual(Object.keys(lead.fields).toSorted());
      }),
      { numRuns: 25 },
    );
  });

  test.each<[string, (id: string) => Promise<unknown>]>([
    ['update', (id) => db.lead.update({ where: { site_id: { site, id } }, data: { email: 'new@example.com' } })],
    ['updateMany', (id) => db.lead.updateMany({ where: { site, id }, data: { email: 'new@example.com' } })],
    ['upsert', (id) => db.lead.upsert({ where: { site_id: { site, id } }, create: makeLead({ id }), update: { email: 'new@example.com' } })],
    ['a transaction', (id) => db.$transaction((tx) => tx.lead.updateMany({ where: { site, id }, data: { email: 'new@example.com' } }))],
  ])('by %s is sealed, too', async (_, write) => {
    const { id } = await db.lead.create({ data: makeLead({ email: 'old@example.com' }) });
    await write(id);
    expect((await readStored(id))?.['email']).toMatch(/^sealed:test:/);
    expect((await db.lead.findFirstOrThrow({ where: { id } })).email).toBe('new@example.com');
  }); // prettier-ignore

  test('a value that is taken into another row does not open there', async () => {
    const [one, other] = [makeLead({ email: 'one@example.com' }), makeLead({ email: 'other@example.com' })];
    await db.lead.createMany({ data: [one, other] });
    await db.$executeRaw`update lead set email = (select email from lead where id = ${one.id}) where id = ${other.id}`;
    await expect(db.lead.findFirst({ where: { id: other.id } })).rejects.toThrow('not what was sealed there');
    await db.$executeRaw`delete from lead where id = ${other.id}`;
  });
});

describe('what a database cannot answer over sealed values throws instead of finding nothing', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['a condition', () => db.lead.findMany({ where: { email: 'a@example.com' } })],
    ['a condition inside others', () => db.lead.count({ where: { AND: [{ site }, { OR: [{ phone: { startsWith: '+49' } }] }] } })],
    ['a condition of something to delete', () => db.lead.deleteMany({ where: { ip: '8.8.8.8' } })],
    ['an order', () => db.lead.findMany({ orderBy: { email: 'asc' } })],
    ['the key left out', () => db.lead.findMany({ where: { email: { not: null } }, select: { email: true } })],
    ['many rows written at once', () => db.lead.updateMany({ where: { site }, data: { email: 'a@example.com' } })],
    ['all rows but one', () => db.lead.updateMany({ where: { site, NOT: { id: 'lead-1' } }, data: { email: 'a@example.com' } })],
    ['a relation', () => db.site.findMany({ include: { leads: true } })],
  ])('%s', async (_, ask) => {
    await db.lead.create({ data: makeLead({ email: 'a@example.com' }) });
    await expect(ask()).rejects.toThrow(/sealed|Sealed/);
  }); // prettier-ignore

  test('whether there is a value can be asked, and taken away from many rows', async () => {
    await db.lead.createMany({ data: [makeLead({ ip: '8.8.8.8', campaign: 'ips' }), makeLead({ campaign: 'ips' })] });
    expect(await db.lead.count({ where: { campaign: 'ips', ip: { not: null } } })).toBe(1);
    expect(await db.lead.updateMany({ where: { site, ip: { not: null } }, data: { ip: null } })).toEqual({ count: 1 });
  });
});

test('a process without keys reads what is not sealed, and nothing else', async () => {
  const { id } = await db.lead.create({ data: makeLead({ email: 'a@example.com' }) });
  const bare = openDb(hub.databaseUrl, 1);
  const wrong = openDb(hub.databaseUrl, 1, ringForTests('another'));
  try {
    expect(await bare.lead.findFirst({ where: { id }, select: { id: true } })).toEqual({ id });
    await expect(bare.lead.findFirst({ where: { id } })).rejects.toThrow('Without keys');
    await expect(bare.lead.create({ data: makeLead({ email: 'b@example.com' }) })).rejects.toThrow('Without keys');
    await expect(wrong.lead.findFirst({ where: { id } })).rejects.toThrow('"test", which is not here');
  } finally {
    await bare.$disconnect();
    await wrong.$disconnect();
  }
});
