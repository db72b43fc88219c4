import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeEvent, sendEvents } from '../../test/make-events.ts';
import { readAll } from '../../test/read-all.ts';
import { leadsByEmail } from '../../test/leads-by-email.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { emailField, newsField, publishForm } from '../../test/publish-form.ts';
import { sendLead } from '../../test/send-lead.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { exportLeads } from '../leads/export-leads.ts';
import { passOnLead } from '../leads/pass-on-lead.ts';
import { openJournal } from '../journal/open-journal.ts';
import { sealLead } from '../leads/seal-lead.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import { replayJournal } from '../projector/replay-journal.ts';
import { cleanUp } from '../retention/clean-up.ts';
import { plainShop } from '../shop/plain-shop.ts';
import type { PassedLead } from '../shop/shop-port.ts';
import { decideRequest } from './decide-request.ts';
import { doRequest } from './do-request.ts';
import { exportAsCsv, exportAsJson } from './export-answer.ts';
import { countRequests, listRequests, readRightsRequest } from './list-requests.ts';
import { mailRequest, type RequestMail } from './mail-request.ts';
import { readDataAnswer } from './read-data-answer.ts';
import { rectifyPerson } from './rectify-person.ts';
import { remindOwners } from './remind-owners.ts';
import { readRequest } from './rights-request.store.ts';
import { takeRequest } from './take-request.ts';
import type { Right } from './right.ts';

const ann = 'ann.unlikely@example.com';
const ben = 'ben.unlikely@example.com';
const origin = 'https://tea.example';
let hub: TestHub;
let site: string;
let url: string;
let passed: PassedLead[];

beforeEach(async () => {
  passed = [];
  hub = await openTestHub({
    shop: {
      ...plainShop,
      passOnLead: async (_site, lead) => {
        passed.push(lead);
        return { ok: true };
      },
    },
  });
  site = (await siteForTests(hub.parts)).id;
  await setPrivacy({ contact: 'owner@tea.example' });
  await publishForm(hub.parts, site, {
    fields: [emailField, { kind: 'text', name: 'city', label: 'City', required: false }, newsField],
  });
  url = await hub.serve();
});
afterEach(() => hub.close());

const setPrivacy = (privacy: object) =>
  hub.parts.db.site.update({
    where: { id: site },
    data: { hubSettings: { leads: { syncToCustomers: true }, privacy } },
  });

/** A form, a visit and an order of somebody, each by the way it comes in. @returns the lead */
async function plant(email: string): Promise<string> {
  const visitor = `visitor-of-${email.slice(0, 3)}`;
  await sendLead(url, { site, campaign: 'welcome', visitor, fields: { email, city: 'Jever' }, consents: { news: { given: true, version: '2' } } }); // prettier-ignore
  const about = { site, visitor, visit: 'one' };
  const events = [makeEvent({ name: 'page-viewed', ...about }), makeEvent({ name: 'order-placed', ...about, data: { order: randomUUID(), value: 5, currency: 'EUR' } })]; // prettier-ignore
  expect((await sendEvents(url, events, { Origin: origin })).status).toBe(200);
  await carryJournal(hub.parts);
  const id = (await leadsByEmail(hub.parts.db, email))[0]?.id ?? '';
  // As if the owner had waved it through, and nobody had come to it yet.
  await hub.parts.db.lead.update({ where: { site_id: { site, id } }, data: { verdict: 'good' } });
  await hub.parts.jobs.send('pass-on-lead', { site, lead: id });
  return id;
}

const take = (right: Right, email = ann, id = randomUUID()) =>
  takeRequest(hub.parts, site, { id, right, via: 'owner', whose: { email }, orders: [] }).then(() => id);
const jobsOf = (lead: string) =>
  hub.parts.db.$queryRaw<{ name: string }[]>`select name from jobs.job where data->>'lead' = ${lead} order by name`;
async function readFile(): Promise<string> {
  let file = '';
  for await (const piece of exportLeads(hub.parts, site)) file += piece;
  return file;
}
/** What each store says of somebody, and what is done with it. */
async function look(email: string, lead: string) {
  const { db } = hub.parts;
  passed = [];
  // What another process has heard of is heard of here by then.
  hub.clock.pass(10_000);
  await db.lead.updateMany({ where: { id: lead }, data: { passedOnAt: null } });
  await passOnLead(hub.parts, site, lead);
  const visitor = `visitor-of-${email.slice(0, 3)}`;
  const answer = await sendEvents(url, [makeEvent({ name: 'page-viewed', site, visitor })], { Origin: origin });
  return {
    lead: (await leadsByEmail(db, email)).length > 0,
    visits: (await db.event.count({ where: { visitor } })) > 0,
    order: (await db.order.count({ where: { visitor } })) > 0,
    waits: (await jobsOf(lead)).length > 0,
    inFile: (await readFile()).includes(email),
    passedOn: passed.length > 0,
    heard: ((await answer.json()) as { accepted: number }).accepted > 0,
  };
}
const all = { lead: true, visits: true, order: true, waits: true, inFile: true, passedOn: true, heard: true };

describe('each right reaches each store, and only what is theirs', () => {
  test.each<[Right, Partial<typeof all>]>([
    ['access', {}],
    // A browser that comes again is somebody new.
    ['erase', { lead: false, visits: false, order: false, waits: false, inFile: false, passedOn: false }],
    ['restrict', { waits: false, inFile: false, passedOn: false }],
    ['object', { waits: false, passedOn: false }],
    ['withdraw', { waits: false, passedOn: false, heard: false }],
  ])('%s', async (right, changed) => {
    const [anns, bens] = [await plant(ann), await plant(ben)];
    await take(right);
    expect(await look(ann, anns)).toEqual({ ...all, ...changed });
    expect(await look(ben, bens)).toEqual(all);
  });

  test('rectify corrects an address wherever their forms have it, and their code stays theirs', async () => {
    const lead = await plant(ann);
    const id = randomUUID();
    await hub.parts.db.rightsRequest.create({
      data: { site, id, right: 'rectify', via: 'form', state: 'open', email: ann, wish: 'I moved', askedAt: new Date(), dueAt: new Date() },
    }); // prettier-ignore
    const decide = (from: string, to: string) =>
      decideRequest(hub.parts, site, id, { by: 'Kim', what: 'correct', correction: { from, to } });
    expect(await decide(ann, 'no address')).toEqual({ ok: false, why: 'email' });
    expect(await decide('Nowhere', 'Here')).toEqual({ ok: false, why: 'nothing' });
    expect(await decide(ann, 'anna@example.com')).toMatchObject({ ok: true, request: { state: 'done' } });
    const row = await hub.parts.db.lead.findFirstOrThrow({ where: { id: lead } });
    expect([row.email, row.fields]).toEqual(['anna@example.com', { email: 'anna@example.com', city: 'Jever' }]);
  });

  test('a correction is in the journal first, sealed, and a replay keeps the latest of several', async () => {
    const { parts } = hub;
    const lead = await plant(ann);
    const rectify = (to: string, given: Partial<typeof parts> = {}) =>
      rectifyPerson({ ...parts, ...given }, site, { whose: { email: ann }, orders: [] }, { from: 'Jever', to });
    const read = () => parts.db.lead.findFirstOrThrow({ where: { id: lead } });
    const cityIs = async (city: string) => expect((await read()).fields).toEqual({ email: ann, city });
    const full = { ...parts.journal, append: async () => ({ ok: false, why: 'full' }) as const };
    await expect(rectify('Emden', { journal: full })).rejects.toThrow('full');
    await cityIs('Jever');

    // Another hub's journal, which is carried after ours, says what was corrected before.
    const other = openJournal({ folder: parts.journal.folder, nowMs: () => hub.clock.nowMs() + 1 });
    const early = sealLead(parts.keys, site, lead, { email: ann, phone: null, fields: { email: ann, city: 'Aurich' } });
    await other.append({ kind: 'correction', site, atMs: hub.clock.nowMs(), leads: [{ id: lead, sealed: early }] });
    await other.close();
    hub.clock.pass(1_000);
    expect(await rectify('Norden-Norddeich')).toEqual({ ok: true, leads: 1 });
    await carryJournal(parts);
    await cityIs('Norden-Norddeich');
    for (const entry of await readAll(parts.journal.folder))
      expect(JSON.stringify(entry)).not.toMatch(/Norddeich|Aurich/);

    const fields = { email: ann, city: 'Jever' };
    await parts.db.lead.update({ where: { site_id: { site, id: lead } }, data: { fields, correctedAt: null } });
    expect(await replayJournal(parts)).toEqual({ ok: true });
    await cityIs('Norden-Norddeich');
    expect((await read()).correctedAt).toEqual(new Date(hub.clock.nowMs()));
  });

  test('what somebody was given before their address was corrected is theirs; who has that address later keeps their own', async () => {
    const { parts } = hub;
    const lead = await plant(ann);
    const { person = '' } = await parts.db.lead.findFirstOrThrow({ where: { id: lead } });
    const give = (code: string) =>
      parts.db.code.create({ data: { site, code, campaign: 'welcome', boundTo: person, givenAt: new Date(hub.clock.nowMs()), terms: {} } as never }); // prettier-ignore
    await give('BEFORE');
    const correction = { from: ann, to: 'anna@example.com' };
    expect(await rectifyPerson(parts, site, { whose: { email: ann }, orders: [] }, correction)).toMatchObject({ ok: true }); // prettier-ignore
    hub.clock.pass(1_000);
    await give('AFTER');
    expect(await replayJournal(parts)).toEqual({ ok: true });
    const theirs = (await parts.db.lead.findFirstOrThrow({ where: { id: lead } })).person;
    expect(theirs).not.toBe(person);
    const codes = await parts.db.code.findMany({ where: { site }, orderBy: { givenAt: 'asc' } });
    expect(codes.map(({ code, boundTo }) => [code, boundTo])).toEqual([
      ['BEFORE', theirs],
      ['AFTER', person],
    ]);
  });

  test('what was frozen is used again once they say so', async () => {
    const lead = await plant(ann);
    const id = await take('restrict');
    expect((await look(ann, lead)).inFile).toBe(false);
    hub.clock.pass(1_000);
    expect(await decideRequest(hub.parts, site, id, { by: 'Kim', what: 'release' })).toMatchObject({ ok: true });
    expect(await look(ann, lead)).toMatchObject({ inFile: true, passedOn: true });
  });

  test('a copy names the source of everything, as JSON and as CSV', async () => {
    await plant(ann);
    const id = await take('access');
    const answer = await readDataAnswer(hub.parts, site, id);
    expect(answer).toMatchObject({ asking: { email: ann } });
    expect([answer?.leads.length, answer?.orders.length, answer?.events.length]).toEqual([1, 0, 2]);
    if (!answer) throw new Error('no answer');
    const { known } = JSON.parse(exportAsJson(answer)) as { known: { source: string }[] };
    expect(known.map(({ source }) => source)).toEqual([
      'form form of the campaign welcome, filled in by them',
      'visit, told by their browser',
      'visit, told by their browser',
    ]);
    expect(exportAsCsv(answer)).toContain('1,"form form of the campaign welcome, filled in by them",fields.city,Jever');
  });
});

const inEnglish = { headers: { 'Accept-Language': 'en' } };
const post = (body: Readonly<Record<string, string>>, path = '') =>
  fetch(`${url}/v1/privacy/${site}${path}`, { method: 'POST', body: new URLSearchParams(body), ...inEnglish });
/** Does what workers would, in order, until nothing waits. */
async function work(): Promise<void> {
  for (;;) {
    const [job] = await hub.parts.db.$queryRaw<{ id: string; name: string; data: { request: string; about: RequestMail } }[]>`
      delete from jobs.job where id = (select id from jobs.job where name in ('do-request', 'mail-request') and state = 'created' order by created_on limit 1)
      returning id, name, data`; // prettier-ignore
    if (!job) return;
    const row = await readRequest(hub.parts.db, site, job.data.request);
    if (!row) continue;
    if (job.name === 'do-request') await doRequest(hub.parts, site, job.data.request);
    else await mailRequest(hub.parts, site, row, job.data.about);
  }
}
const tokenIn = (mail: { readonly text: string } | undefined) => /token=([\w.-]+)/.exec(mail?.text ?? '')?.[1] ?? '';

describe('the page for requests', () => {
  test.each([
    ['en', 'Your data at Tea'],
    ['de', 'Ihre Daten bei Tea'],
    ['fr', 'Vos données chez Tea'],
  ])('speaks %s, and needs neither script nor anything from elsewhere', async (language, heading) => {
    const response = await fetch(`${url}/v1/privacy/${site}`, { headers: { 'Accept-Language': language } });
    const page = await response.text();
    expect(page).toContain(`<h1>${heading}</h1>`);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toMatch(/<script|javascript:|\son\w+=|https?:/i);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('says what is missing beside it, and keeps what was filled in', async () => {
    const response = await post({ right: 'erase', email: '"><script>alert(1)</script>' });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('id="email-problem"');
    expect(page).toContain('value="erase" required checked');
    expect(page).not.toContain('<script');
    expect((await post({ email: ann })).status).toBe(422);
  });

  test('answers the same for an address that is known and for one that is not, and does the same', async () => {
    await plant(ann);
    const answers = [];
    for (const email of [ann, 'nobody@example.com']) {
      const response = await post({ right: 'access', email });
      answers.push([response.status, await response.text(), [...response.headers].filter(([name]) => name !== 'date')]);
    }
    expect(answers[0]).toEqual(answers[1]);
    await work();
    expect(hub.mails.map(({ to }) => to)).toEqual([ann, 'nobody@example.com']);
    expect(hub.mails[0]?.text.replace(tokenIn(hub.mails[0]), '')).toBe(
      hub.mails[1]?.text.replace(tokenIn(hub.mails[1]), ''),
    );
  });

  test('of a site that is not there says nothing of any', async () => {
    expect((await fetch(`${url}/v1/privacy/nowhere`)).status).toBe(404);
    expect((await fetch(`${url}/v1/privacy/${site}/request?token=${site}.${'x'.repeat(43)}`)).status).toBe(404);
  });

  test('sends nobody more than a few mails a day, and takes no flood', async () => {
    const statuses = [];
    for (let n = 0; n < 12; n++) statuses.push((await post({ right: 'access', email: ann })).status);
    await work();
    expect(hub.mails).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  });
});

describe('a request', () => {
  test('to be forgotten is done within five minutes of the proof, and says so', async () => {
    const lead = await plant(ann);
    await post({ right: 'erase', email: ann });
    await work();
    const token = tokenIn(hub.mails[0]);
    // Programs that look through mail open links.
    expect((await fetch(`${url}/v1/privacy/${site}/request?token=${token}`)).status).toBe(200);
    expect(await hub.parts.db.lead.count({ where: { id: lead } })).toBe(1);
    const provenAtMs = hub.clock.nowMs();
    expect(await (await post({ token }, '/request')).text()).toContain('being carried out');
    await work();
    expect(await hub.parts.db.lead.count({ where: { id: lead } })).toBe(0);
    expect(hub.mails.at(-1)).toMatchObject({ to: ann, subject: 'Your request to Tea is done' });
    const [request] = await listRequests(hub.parts, site);
    expect(request).toMatchObject({ right: 'erase', state: 'done' });
    expect(request).not.toHaveProperty('email');
    expect(Date.parse(request?.doneAt ?? '') - provenAtMs).toBeLessThan(5 * 60_000);
    expect(request?.history.map(({ what }) => what)).toEqual(['asked', 'proven', 'done']);
  });

  test('to see one’s data ends with a copy behind the same link, for them alone', async () => {
    await plant(ann);
    await plant(ben);
    await post({ right: 'access', email: ann });
    await work();
    const token = tokenIn(hub.mails[0]);
    await post({ token }, '/request');
    await work();
    expect(hub.mails.at(-1)?.text).toContain(`token=${token}`);
    expect(await (await fetch(`${url}/v1/privacy/${site}/request?token=${token}`)).text()).toContain('as=csv');
    const copy = await fetch(`${url}/v1/privacy/${site}/copy?token=${token}&as=json`);
    expect(copy.headers.get('content-disposition')).toBe('attachment; filename="my-data.json"');
    const text = await copy.text();
    expect(text).toContain(ann);
    expect(text).not.toContain(ben);
  });

  test('whose link is a week old does nothing, and is let go of', async () => {
    const lead = await plant(ann);
    await post({ right: 'erase', email: ann });
    await work();
    hub.clock.pass(8 * 86_400_000);
    expect(await (await post({ token: tokenIn(hub.mails[0]) }, '/request')).text()).toContain('too old');
    expect(await hub.parts.db.lead.count({ where: { id: lead } })).toBe(1);
    await cleanUp(hub.parts);
    expect(await hub.parts.db.rightsRequest.count()).toBe(0);
  });

  test.each([
    ['to correct something', 'rectify', {}],
    ['to be forgotten, where the owner wants to look first', 'erase', { isAutomatic: false }],
  ])('%s waits for the owner, who is told', async (_what, right, privacy) => {
    await setPrivacy({ contact: 'owner@tea.example', ...privacy });
    await post({ right, email: ann, wish: 'My name is Ann' });
    await work();
    await post({ token: tokenIn(hub.mails[0]) }, '/request');
    await work();
    expect(hub.mails.at(-1)?.to).toBe('owner@tea.example');
    expect(hub.mails.at(-1)?.text).not.toContain(ann);
    expect(await countRequests(hub.parts, site)).toEqual({ pending: 1, overdue: 0 });
  });

  test('of which no mail can be sent says that a person will check, and waits for the owner', async () => {
    (hub.parts.mailer as { isConfigured: boolean }).isConfigured = false;
    await plant(ann);
    expect(await (await post({ right: 'erase', email: ann })).text()).toContain('no email can be sent from here');
    const [request] = await listRequests(hub.parts, site);
    expect(request).toMatchObject({ state: 'open', email: ann });
    expect(await decideRequest(hub.parts, site, request?.id ?? '', { by: 'Kim', what: 'do' })).toMatchObject({
      ok: true,
    });
    await work();
    expect(await leadsByEmail(hub.parts.db, ann)).toEqual([]);
  });

  test('is reminded of a day before it is due and when it is overdue, once each, and may be put off once, with a reason', async () => {
    await setPrivacy({ contact: 'owner@tea.example', isAutomatic: false });
    await post({ right: 'access', email: ann });
    await work();
    await post({ token: tokenIn(hub.mails[0]) }, '/request');
    await work();
    const [request] = await listRequests(hub.parts, site);
    const id = request?.id ?? '';
    const dueMs = Date.parse(request?.dueAt ?? '');
    const remind = async (atMs: number) => {
      hub.clock.set(atMs);
      const before = hub.mails.length;
      await remindOwners(hub.parts);
      await remindOwners(hub.parts);
      await work();
      return hub.mails.slice(before).map(({ subject }) => subject);
    };
    expect(await remind(dueMs - 25 * 3_600_000)).toEqual([]);
    expect(await remind(dueMs - 23 * 3_600_000)).toEqual(['Eine Datenschutz-Anfrage bei Tea ist fällig']);
    expect(await remind(dueMs + 1)).toEqual(['Eine Datenschutz-Anfrage bei Tea ist überfällig']);
    expect(await countRequests(hub.parts, site)).toEqual({ pending: 1, overdue: 1 });

    const extend = (words: string) => decideRequest(hub.parts, site, id, { by: 'Kim', what: 'extend', words });
    expect(await extend(' ')).toEqual({ ok: false, why: 'words' });
    expect(await extend('Many letters')).toMatchObject({ ok: true, request: { mayExtend: false, isOverdue: false } });
    expect(await extend('Still many')).toEqual({ ok: false, why: 'state' });
    await work();
    expect(hub.mails.at(-1)).toMatchObject({ to: ann });
    expect(hub.mails.at(-1)?.text).toContain('Many letters');
    const later = Date.parse((await readRightsRequest(hub.parts, site, id))?.dueAt ?? '');
    expect(new Date(later).getUTCMonth()).toBe((new Date(dueMs).getUTCMonth() + 2) % 12);
    expect(await remind(later + 1)).toEqual(['Eine Datenschutz-Anfrage bei Tea ist überfällig']);
    expect(await decideRequest(hub.parts, site, id, { by: 'Kim', what: 'refuse', words: 'Not you' })).toMatchObject({ ok: true }); // prettier-ignore
    await work();
    expect(hub.mails.at(-1)?.text).toContain('Not you');
    expect(await countRequests(hub.parts, site)).toEqual({ pending: 0, overdue: 0 });
  });

  test('that was begun by somebody who is no more is taken up again', async () => {
    const lead = await plant(ann);
    const askedAt = new Date(hub.clock.nowMs());
    await hub.parts.db.rightsRequest.create({
      data: { site, id: 'stuck', right: 'erase', via: 'form', state: 'working', email: ann, askedAt, dueAt: askedAt },
    }); // prettier-ignore
    hub.clock.pass(2 * 3_600_000);
    await remindOwners(hub.parts);
    await work();
    expect(await hub.parts.db.lead.count({ where: { id: lead } })).toBe(0);
    expect((await listRequests(hub.parts, site))[0]?.state).toBe('done');
  });
});
