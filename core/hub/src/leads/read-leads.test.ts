import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { deleteLeads } from './delete-leads.ts';
import { eraseLeadsOf } from './erase-leads-of.ts';
import { exportLeads } from './export-leads.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';
import { hashFor } from '../spam/hash-for.ts';
import { listLeads } from './list-leads.ts';
import { cleanUp } from '../retention/clean-up.ts';
import { readLead } from './read-lead.ts';
import { undeleteLeads } from './undelete-leads.ts';
import { writeCell } from './write-cell.ts';

const dayMs = 24 * 3_600_000;
let hub: TestHub;
let site: string;
let other: string;
let count = 0;

beforeAll(async () => {
  hub = await openTestHub();
  site = (await siteForTests(hub.parts)).id;
  other = (await siteForTests(hub.parts, { domain: 'other.example' })).id;
});
afterAll(() => hub.close());

async function plant(given: Readonly<Record<string, unknown>> = {}, at = site): Promise<string> {
  const id = `lead-${++count}`;
  const email = (given['email'] as string | undefined) ?? `ann${count}@example.com`;
  const secret = (await hub.parts.db.site.findUniqueOrThrow({ where: { id: at } })).secret;
  const lead = { site: at, id, key: id, digest: '', campaign: 'welcome', form: 'form', email, person: hashFor(secret, 'person', email) }; // prettier-ignore
  const rest = {
    fields: { email },
    consents: {},
    verdict: 'good',
    state: 'new',
    createdAt: new Date(hub.clock.nowMs() + count),
  };
  await hub.parts.db.lead.create({ data: { ...lead, ...rest, ...given } });
  return id;
}

async function readFile(filter = {}): Promise<string> {
  let file = '';
  for await (const piece of exportLeads(hub.parts, site, filter)) file += piece;
  return file;
}

const listIds = async (filter = {}, at = site) => (await listLeads(hub.parts, at, filter)).leads.map(({ id }) => id);

describe('a list of leads', () => {
  test('has the newest first, fifty on a page, and knows how many there are', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 52; n++) ids.push(await plant({ campaign: 'many' }));
    const first = await listLeads(hub.parts, site, { campaign: 'many' });
    expect([first.total, first.pages, first.page, first.leads.length]).toEqual([52, 2, 1, 50]);
    const second = await listLeads(hub.parts, site, { campaign: 'many', page: 9 });
    expect([second.page, second.leads.length]).toEqual([2, 2]);
    expect([...first.leads, ...second.leads].map(({ id }) => id)).toEqual(ids.reverse());
  });

  test.each<[string, object, boolean]>([
    ['part of the address, in any case', { search: 'ZOE.Miller' }, true],
    ['something that was filled in', { search: 'green tea' }, true],
    ['the whole address, however it is spelled', { search: ' Zoe.Miller+tea@Example.com' }, true],
    ['the code', { search: 'tea-7kq2m' }, true],
    ['the phone number as people write it', { search: '0170 / 123-4567' }, true],
    ['a wildcard, which is only a letter', { search: 'zoe%example' }, false],
    ['what stands nowhere', { search: 'coffee' }, false],
    ['the name of a field, which nobody filled in', { search: 'favourite' }, false],
    ['its campaign', { campaign: 'found' }, true],
    ['another campaign', { campaign: 'welcome' }, false],
    ['its verdict', { campaign: 'found', verdict: 'doubtful' }, true],
    ['another verdict', { campaign: 'found', verdict: 'good' }, false],
    ['its state', { campaign: 'found', state: 'new' }, true],
    ['its day', { from: '2026-06-01T00:00:00Z', to: '2026-06-02T00:00:00Z' }, true],
    ['the day before', { from: '2026-05-31T00:00:00Z', to: '2026-06-01T00:00:00Z' }, false],
    ['nothing, with quotes', { search: `'; drop table lead; --` }, false],
  ])('finds by %s', async (_, filter, is) => {
    const id = 'the-one';
    await hub.parts.db.lead.deleteMany({ where: { id } });
    await plant({
      id,
      key: id,
      campaign: 'found',
      email: 'zoe.miller@example.com',
      phone: '+491701234567',
      phoneHash: hashFor((await readSiteSecret(hub.parts, site))!, 'person', '+491701234567'),
      fields: { email: 'zoe.miller@example.com', favourite: ['Green Tea', 'Black'] },
      code: 'TEA-7KQ2M-XW4TB',
      verdict: 'doubtful',
      createdAt: new Date('2026-06-01T12:00:00Z'),
    });
    expect((await listIds(filter)).includes(id)).toBe(is);
    expect(await listIds(filter, other)).toEqual([]);
  });
});

test('a deleted lead is in no list and no file, comes back, and is gone for good after a week', async () => {
  const [kept, gone] = [await plant({ campaign: 'undo' }), await plant({ campaign: 'undo', code: 'C-1' })];
  await hub.parts.db.code.create({ data: { site, code: 'C-1', campaign: 'undo', lead: gone, boundTo: 'p', terms: {}, givenAt: new Date() } }); // prettier-ignore
  expect(await deleteLeads(hub.parts, other, [kept, gone])).toEqual([]);
  expect((await deleteLeads(hub.parts, site, [kept, gone, 'nothing'])).toSorted()).toEqual([kept, gone].toSorted());
  expect(await listIds({ campaign: 'undo' })).toEqual([]);
  expect(await readLead(hub.parts, site, kept)).toBeUndefined();
  expect(await readFile({ campaign: 'undo' })).not.toContain(kept);
  expect(await undeleteLeads(hub.parts, other, [kept])).toEqual([]);
  expect(await undeleteLeads(hub.parts, site, [kept])).toEqual([kept]);
  hub.clock.pass(7 * dayMs - 1_000);
  await cleanUp(hub.parts);
  expect(await hub.parts.db.lead.count({ where: { campaign: 'undo' } })).toBe(2);
  hub.clock.pass(1_000);
  await cleanUp(hub.parts);
  expect(await listIds({ campaign: 'undo' })).toEqual([kept]);
  expect(await undeleteLeads(hub.parts, site, [gone])).toEqual([]);
  expect(await hub.parts.db.code.findMany({ where: { campaign: 'undo' }, select: { lead: true } })).toEqual([
    { lead: null },
  ]);
});

test('what belongs to another site is not there', async () => {
  const id = await plant({}, other);
  expect(await readLead(hub.parts, site, id)).toBeUndefined();
  expect((await readLead(hub.parts, other, id))?.id).toBe(id);
});

test('what an owner reads has nothing of the machinery', async () => {
  const lead = await readLead(hub.parts, site, await plant({ ticket: 'ticket', tokenHash: 'hash' }));
  expect(Object.keys(lead ?? {}).toSorted()).toEqual(
    [
      'campaign',
      'consents',
      'createdAt',
      'email',
      'fields',
      'form',
      'id',
      'reasons',
      'refused',
      'state',
      'verdict',
    ].toSorted(),
  );
});

describe('the address of a computer', () => {
  test('goes after the days its site has set, and nothing else does', async () => {
    const ids = [await plant({ ip: '8.8.8.8', country: 'US' }), await plant({ ip: '8.8.8.8' }, other)];
    await hub.parts.db.site.update({ where: { id: other }, data: { hubSettings: { leads: { ipDays: 2 } } } });
    const ips = async () =>
      Promise.all(ids.map(async (id, n) => (await readLead(hub.parts, n ? other : site, id))?.ip));
    hub.clock.pass(2 * dayMs);
    await cleanUp(hub.parts);
    expect(await ips()).toEqual(['8.8.8.8', '8.8.8.8']);
    hub.clock.pass(1_000);
    await cleanUp(hub.parts);
    expect(await ips()).toEqual(['8.8.8.8', undefined]);
    hub.clock.pass(28 * dayMs);
    await cleanUp(hub.parts);
    expect(await ips()).toEqual([undefined, undefined]);
    expect((await readLead(hub.parts, site, ids[0]!))?.country).toBe('US');
  });
});

describe('erasing somebody', () => {
  test.each<[string, object, number]>([
    ['by the address, however it is spelled', { email: ' Max@Example.COM ' }, 3],
    ['by the phone number', { phone: '+49 30 123456' }, 1],
    ['by the visitor', { visitor: 'v7' }, 1],
    ['by all of them', { email: 'max@example.com', phone: '+4930123456', visitor: 'v7' }, 5],
    ['by nothing', {}, 0],
    ['by an address nobody gave', { email: 'nobody@example.com' }, 0],
  ])('%s', async (_, whose, gone) => {
    await hub.parts.db.lead.deleteMany({ where: { campaign: 'erase' } });
    const campaign = 'erase';
    await plant({ campaign, email: 'max@example.com' });
    await plant({ campaign, email: 'max@example.com', deletedAt: new Date(hub.clock.nowMs()) });
    const { person } = await hub.parts.db.lead.findFirstOrThrow({ where: { campaign } });
    await plant({ campaign, email: 'max+shop@example.com', person });
    const phoneHash = hashFor((await readSiteSecret(hub.parts, site))!, 'person', '+4930123456');
    await plant({ campaign, email: 'a@example.com', phone: '+4930123456', phoneHash });
    await plant({ campaign, email: 'b@example.com', visitor: 'v7' });
    await plant({ campaign, email: 'c@example.com' });
    await plant({ campaign, email: 'max@example.com' }, other);
    const data = { site, code: 'MAX-1', campaign, boundTo: person, terms: {}, givenAt: new Date() };
    await hub.parts.db.code.upsert({ where: { site_code: { site, code: 'MAX-1' } }, create: data, update: data });
    expect(await eraseLeadsOf(hub.parts, site, whose)).toBe(gone);
    expect(await hub.parts.db.lead.count({ where: { campaign } })).toBe(7 - gone);
    const code = await hub.parts.db.code.findUniqueOrThrow({ where: { site_code: { site, code: 'MAX-1' } } });
    expect(code.boundTo).toBe('email' in whose && gone ? null : person);
  });
});

describe('the file for spreadsheets', () => {
  test('begins with a mark, has a column for each field and consent, and runs nothing', async () => {
    const fields = {
      email: 'csv@example.com',
      name: '=HYPERLINK("http://evil.example")',
      likes: ['a', '"b"'],
      note: 'x, y',
    };
    const consents = { news: { given: true, purpose: 'marketing', text: 'Send me news.', version: '2' } };
    const createdAt = new Date('2026-06-03T12:00:00Z');
    const id = await plant({
      campaign: 'csv',
      email: 'csv@example.com',
      phone: '+4930123456',
      fields,
      consents,
      createdAt,
    });
    const file = await readFile({ campaign: 'csv' });
    expect(file.startsWith('\uFEFFid,created_at,campaign,')).toBe(true);
    const [head = '', row = '', end] = file.slice(1).split('\r\n');
    expect(head).toContain(
      ',field:email,field:favourite,field:likes,field:name,field:note,consent:news,consent_text:news',
    );
    expect(row).toBe(
      `${id},2026-06-03T12:00:00.000Z,csv,,form,csv@example.com,'+4930123456,new,,good,,,,,,csv@example.com,,"a; ""b""","'=HYPERLINK(""http://evil.example"")","x, y",true,Send me news. (2)`,
    );
    expect(end).toBe('');
  });

  test('has all that fit, over many batches, and none of another site', async () => {
    const data = Array.from({ length: 1_203 }, (_, n) => ({
      site, id: `bulk-${n}`, key: `bulk-${n}`, digest: '', campaign: 'bulk', form: 'form', fields: {}, consents: {},
      verdict: 'good', state: 'new', createdAt: new Date(hub.clock.nowMs() + (n % 3)),
    })); // prettier-ignore
    await hub.parts.db.lead.createMany({ data });
    await plant({ campaign: 'bulk' }, other);
    const lines = (await readFile({ campaign: 'bulk' })).trim().split('\r\n').slice(1);
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(1_203);
    expect(lines).toHaveLength(1_203);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['  =1', "'  =1"],
    ['\u200b=1', "'\u200b=1"],
    ['＝1', "'＝1"],
    ['\0=1', "'\0=1"],
    ['ann', 'ann'],
    ['a=b', 'a=b'],
    ['', ''],
    [undefined, ''],
    [true, 'true'],
    [4, '4'],
    [-4, "'-4"],
    [['=1', '2'], "'=1; 2"],
  ])('%j becomes the cell %j', (value, cell) => {
    expect(writeCell(value)).toBe(cell);
  });
});
