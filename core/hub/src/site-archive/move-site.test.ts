import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { plantKinds } from '../../test/plant-kinds.ts';
import { publishForm, tenPercent } from '../../test/publish-form.ts';
import { sendLead } from '../../test/send-lead.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { verifyLedger } from '../consent/verify-ledger.ts';
import { hashRecord } from '../consent/consent-record.ts';
import { chooseLetters } from '../letters/choose-letters.ts';
import { hashAddress } from '../letters/hash-address.ts';
import { readLetterToken, writeLetterToken } from '../letters/letter-token.ts';
import { findRefusal } from '../letters/may-write-to.ts';
import type { KeyRing } from '../platform/key-ring.ts';
import { parseKeys } from '../platform/parse-keys.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';
import { replayJournal } from '../projector/replay-journal.ts';
import { erasePerson } from '../privacy/erase-person.ts';
import { limitPerson } from '../privacy/limit-person.ts';
import { rectifyPerson } from '../privacy/rectify-person.ts';
import { eraseSite } from '../sites/erase-site.ts';
import { applyWhatCameAfter } from './apply-what-came-after.ts';
import { writeArchive } from './archive-file.ts';
import { exportSite } from './export-site.ts';
import { importSite } from './import-site.ts';
import { leftBehind } from './left-behind.ts';

let old: TestHub;
let fresh: TestHub;
let folder: string;
let site: string;
const neighbour = 'xylophone';
const phrase = 'four words and a half';
const at = (name: string) => path.join(folder, name);
const homeOf = (hub: TestHub) => ({ databaseUrl: hub.urls.run, keys: hub.parts.keys, clock: hub.clock });
/** As the commands do it: who exports may change nothing. */
const sourceOf = (hub: TestHub) => ({ databaseUrl: hub.urls.backup, keys: hub.parts.keys });
const read = (name: string) => readFileSync(at(name), 'utf8');

function otherRing(): KeyRing {
  const parsed = parseKeys(`other:${randomBytes(32).toString('base64')}`);
  if (!parsed.ok) throw new Error(parsed.problem);
  return { newest: parsed.keys[0], keys: parsed.keys, from: 'environment' };
}

/** Somebody of whom nothing is left but that they want no letters. */
const refuser = async ({ parts }: TestHub) => ({
  site,
  address: (await hashAddress(parts.db, site, 'never@example.com')) ?? '',
  person: 'p'.repeat(27),
});

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-move-'));
  old = await openTestHub();
  fresh = await openTestHub({ keys: otherRing() });
  const { db } = old.parts;
  const url = await old.serve();
  site = (await siteForTests(old.parts)).id;
  const other = (await siteForTests(old.parts, { domain: `${neighbour}.example`, name: neighbour, origins: [`https://${neighbour}.example`] })).id; // prettier-ignore
  await publishForm(old.parts, site, { terms: tenPercent });
  for (const email of ['ann@example.com', 'bob@example.com']) await sendLead(url, { site, fields: { email } });
  const now = new Date(old.clock.nowMs());
  for (const each of [site, other])
    for (const [kind, plant] of Object.entries(plantKinds)) if (kind !== 'publications') await plant(db, each, now);
  // A person's code, a hold on them, a number of more digits than JavaScript has, and a choice in the ledger.
  const ann = await db.lead.findFirstOrThrow({ where: { site, NOT: { person: null } } });
  await db.code.create({ data: { site, code: 'TEA-1', campaign: 'c', lead: ann.id, boundTo: ann.person, terms: {}, givenAt: now } }); // prettier-ignore
  await db.legalHold.create({ data: { site, id: 'hold', person: ann.person, owner: 'o', reason: 'r', createdAt: now, until: now } }); // prettier-ignore
  await chooseLetters(old.parts, await refuser(old), false);
  await db.erasedPerson.create({ data: { site, person: 'nobody-is-left', at: now } });
  await db.order.create({ data: { site, id: 'large', at: now, day: now, value: '12345678901234.5670', currency: 'EUR' } }); // prettier-ignore
  const record = { site, number: 1, id: randomUUID(), at: now, preferences: 'granted', analytics: 'denied', marketing: 'denied', sale: 'denied', text: null, source: 's', region: 'DE', previous: null } as const; // prettier-ignore
  await db.consentRecord.create({ data: { ...record, hash: hashRecord(record, '') } });
}, 60_000);
afterAll(async () => {
  await old?.close();
  await fresh?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('all of a site moves to another hub: what is exported there again is the same to the byte', async () => {
  expect(await exportSite(sourceOf(old), { site, file: at('first') })).toMatchObject({ ok: true });
  expect(await importSite(homeOf(fresh), { file: at('first') })).toMatchObject({ ok: true, site });
  expect(await exportSite(sourceOf(fresh), { site, file: at('second') })).toMatchObject({ ok: true });
  expect(read('second')).toBe(read('first'));
  expect(read('first')).toContain('12345678901234.5670');
  expect(statSync(at('first')).mode & 0o777).toBe(0o600);
});

test('it works there: people are told apart by a secret of its own, the ledger is whole, a replay leaves what came', async () => {
  const { db } = fresh.parts;
  const secrets = await Promise.all([old, fresh].map(({ parts }) => readSiteSecret(parts, site)));
  expect(secrets[1]).not.toBe(secrets[0]);
  const ann = await db.lead.findFirstOrThrow({ where: { site, NOT: { person: null } } });
  expect(ann.email).toContain('@example.com');
  expect((await old.parts.db.lead.findFirstOrThrow({ where: { site, id: ann.id } })).person).not.toBe(ann.person);
  const bound = { code: await db.code.findFirstOrThrow({ where: { site, code: 'TEA-1' } }), hold: await db.legalHold.findFirstOrThrow({ where: { site } }) }; // prettier-ignore
  const lead = await db.lead.findFirstOrThrow({ where: { site, id: bound.code.lead ?? '' } });
  expect([bound.code.boundTo, bound.hold.person]).toEqual([lead.person, lead.person]);
  expect(await verifyLedger(fresh.parts)).toMatchObject([{ site, records: 1 }]);
  const before = await db.event.count({ where: { site } });
  expect(before).toBeGreaterThan(0);
  await replayJournal(fresh.parts);
  expect(await db.event.count({ where: { site } })).toBe(before);
});

test('who refuses letters is known there as well, though no lead of theirs came along', async () => {
  for (const hub of [old, fresh]) {
    expect(await findRefusal(hub.parts, site, 'Never+again@example.com')).toEqual(expect.any(Date));
    expect(await findRefusal(hub.parts, site, 'ann@example.com')).toBe(undefined);
  }
  const there = await refuser(fresh);
  expect(there.address).toBe((await refuser(old)).address);
  // What signs links in letters has stayed behind.
  const token = writeLetterToken((await readSiteSecret(old.parts, site)) ?? '', there);
  expect(readLetterToken((await readSiteSecret(fresh.parts, site)) ?? '', token)).toBe(undefined);
});

test('nothing of another site, no secret and no key of the old hub is in an archive', async () => {
  const text = read('first');
  expect(text).toContain('ann@example.com');
  const secret = (await readSiteSecret(old.parts, site)) ?? '';
  for (const word of [neighbour, secret, '"secret"', 'sealed:']) expect(text).not.toContain(word);
  for (const table of [...Object.keys(leftBehind), 'shopify_session']) expect(text).not.toContain(`"table":"${table}"`);
});

test('a site that is in use does not give way, one that only was installed does', async () => {
  expect(await importSite(homeOf(fresh), { file: at('first') })).toMatchObject({ ok: false, why: 'in-use' });
  const third = await openTestHub({ keys: otherRing() });
  try {
    const installed = (await siteForTests(third.parts)).id;
    expect(await importSite(homeOf(third), { file: at('first') })).toMatchObject({ ok: true });
    expect((await third.parts.db.site.findMany()).map(({ id }) => id)).toEqual([site]);
    expect(installed).not.toBe(site);
  } finally {
    await third.close();
  }
});

// A key of a phrase costs what it is to cost, four times.
test('a sealed archive opens by its phrase alone, and no part of a broken one is taken in', async () => {
  await exportSite(sourceOf(old), { site, file: at('sealed'), phrase });
  expect(read('sealed')).not.toContain('ann@example.com');
  const target = await openTestHub({ keys: otherRing() });
  try {
    const home = homeOf(target);
    const lines = read('first').trimEnd().split('\n');
    writeFileSync(at('cut'), lines.slice(0, -1).join('\n'));
    writeFileSync(at('changed'), read('first').replace('ann@example.com', 'eve@example.com'));
    writeFileSync(at('odd'), '{"beckon":"other"}\n');
    writeFileSync(at('newer'), read('first').replace(/"schema":"\w+"/, '"schema":"99"'));
    writeFileSync(at('strange'), lines.toSpliced(3, 0, JSON.stringify({ site: 'other' })).join('\n'));
    writeFileSync(at('sealed-cut'), readFileSync(at('sealed')).subarray(0, -100));
    const attempts = [
      ['sealed', undefined, 'unreadable'],
      ['sealed', 'another phrase', 'unreadable'],
      ['sealed-cut', phrase, 'unreadable'],
      ['cut', undefined, 'unreadable'],
      ['changed', undefined, 'unreadable'],
      ['odd', undefined, 'unreadable'],
      ['strange', undefined, 'unreadable'],
      ['newer', undefined, 'other-version'],
    ] as const;
    for (const [name, given, why] of attempts) {
      const imported = await importSite(home, { file: at(name), ...(given && { phrase: given }) });
      expect([name, imported]).toEqual([name, expect.objectContaining({ ok: false, why })]);
    }
    expect(await target.parts.db.site.count()).toBe(0);
    expect(await importSite(home, { file: at('sealed'), phrase })).toMatchObject({ ok: true, site });
  } finally {
    await target.close();
  }
  expect(await exportSite(sourceOf(old), { site: 'nobody', file: at('none') })).toMatchObject({ ok: false });
  expect(existsSync(at('none'))).toBe(false);
}, 180_000);

test.each([
  ['open', undefined],
  ['sealed', phrase],
])('an archive that cannot be finished leaves nothing behind, and one that is there stays: %s', async (_how, by) => {
  async function* breaking(): AsyncGenerator<string> {
    yield await Promise.resolve('{"beckon":"site"}');
    throw new Error('The database went away.');
  }
  await expect(writeArchive(at('broken'), breaking(), by)).rejects.toThrow('went away');
  expect(existsSync(at('broken'))).toBe(false);
  writeFileSync(at('there'), 'kept');
  await expect(writeArchive(at('there'), breaking(), by)).rejects.toThrow();
  expect(read('there')).toBe('kept');
});

test('who was forgotten, corrected or limited after the file was written stays so when the site comes back from it', async () => {
  const hub = await openTestHub();
  try {
    const { db } = hub.parts;
    const url = await hub.serve();
    const { id } = await siteForTests(hub.parts);
    await publishForm(hub.parts, id);
    for (const name of ['ann', 'bob', 'cleo', 'dora']) await sendLead(url, { site: id, fields: { email: `${name}@example.com` } }); // prettier-ignore
    const source = { databaseUrl: hub.urls.backup, keys: hub.parts.keys };
    expect(await exportSite(source, { site: id, file: at('before'), phrase })).toMatchObject({ ok: true });
    hub.clock.pass(60_000);
    const of = (name: string) => ({ whose: { email: `${name}@example.com` }, orders: [] });
    await erasePerson(hub.parts, id, of('ann'));
    await rectifyPerson(hub.parts, id, of('bob'), { from: 'bob@example.com', to: 'robert@example.com' });
    await limitPerson(hub.parts, id, of('cleo'), { limit: 'freeze' });
    await eraseSite(hub.parts, id);
    expect(await db.lead.count({ where: { site: id } })).toBe(0);

    expect(await importSite(homeOf(hub), { file: at('before'), phrase })).toMatchObject({ ok: true });
    expect(await db.lead.count({ where: { site: id } })).toBe(4);
    const list = async () => {
      const leads = await db.lead.findMany({ where: { site: id } });
      return leads.map(({ email, frozenAt }) => [email, frozenAt !== null]).toSorted();
    };
    const expected = [
      ['cleo@example.com', true],
      ['dora@example.com', false],
      ['robert@example.com', false],
    ];
    for (const _ of [1, 2]) {
      expect(await applyWhatCameAfter(hub.parts, id)).toBe(3);
      expect(await list()).toEqual(expected);
    }
    // Known by the secret that it has now: what she sent before that moment is held against the erasure.
    expect(await db.erasedPerson.count({ where: { site: id } })).toBe(2);
  } finally {
    await hub.close();
  }
}, 60_000);
