import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { emailField, newsField, publishForm } from '../../test/publish-form.ts';
import { fetchTicket, sendLead } from '../../test/send-lead.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { deleteLeads } from '../leads/delete-leads.ts';
import { sendConfirmation } from '../leads/send-confirmation.ts';
import { undeleteLeads } from '../leads/undelete-leads.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import { decideRequest, type RequestDecision } from '../privacy/decide-request.ts';
import { takeRequest } from '../privacy/take-request.ts';
import { eraseSite } from '../sites/erase-site.ts';
import { NotNoted } from './note-first.ts';
import { openJournal } from './open-journal.ts';
import { openSegmentFile } from './segment-file.ts';

// Everything that is in the journal first, on a disk that is full: nothing is done then, whoever asked is told, and may ask again.

let isFull = false;
let folder = '';
let hub: TestHub;
let site: string;
let url: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-full-'));
  const full = () => Object.assign(new Error('no room'), { code: 'ENOSPC' });
  const journal = openJournal({
    folder,
    openFile: async (...names) => {
      if (isFull) throw full();
      const file = await openSegmentFile(...names);
      return { ...file, write: async (bytes) => (isFull ? Promise.reject(full()) : file.write(bytes)) };
    },
  });
  hub = await openTestHub({ journal, nowMs: Date.now() });
  site = (await siteForTests(hub.parts)).id;
  const hubSettings = { leads: { doubleOptIn: true }, privacy: { heedsAge: true, contact: 'owner@tea.example' } };
  await hub.parts.db.site.update({ where: { id: site }, data: { hubSettings } });
  const birthday = { kind: 'date', name: 'birthday', label: 'Birthday', required: false };
  await publishForm(hub.parts, site, { fields: [emailField, birthday, newsField] });
  url = await hub.serve();
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What happens while nothing can be written down; then there is room again. */
async function whileFull<Found>(work: () => Promise<Found>): Promise<Found> {
  isFull = true;
  try {
    return await work();
  } finally {
    isFull = false;
    // The disk is left alone for a moment after it was full.
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function signUp(email: string): Promise<{ readonly lead: string; readonly letter: string }> {
  const key = randomUUID();
  const ticket = await fetchTicket(url, site);
  hub.clock.pass(60_000);
  const sent = await sendLead(url, { site, ticket, fields: { email } }, { 'Idempotency-Key': key });
  expect(sent.status).toBe(200);
  const lead = (await hub.parts.db.lead.findFirstOrThrow({ where: { key } })).id;
  await sendConfirmation(hub.parts, site, lead);
  return { lead, letter: JSON.stringify(hub.mails.at(-1)) };
}
const read = (id: string) => hub.parts.db.lead.findFirst({ where: { site, id } });

test.each(['leads/confirm', 'letters/refuse'])(
  'the page behind the link %s says later, with its button, and the same press does it then',
  async (at) => {
    const { letter } = await signUp(`${randomUUID()}@example.com`);
    const token = new RegExp(`${at}\\?token=([\\w.-]+)`).exec(letter)?.[1] ?? '';
    const press = () => fetch(`${url}/v1/${at}`, { method: 'POST', body: new URLSearchParams({ token }) });
    const later = await whileFull(press);
    expect([later.status, later.headers.get('retry-after'), later.headers.get('content-type')]).toEqual([503, '120', 'text/html; charset=utf-8']); // prettier-ignore
    expect(await later.text()).toMatch(/nicht vermerkt[^]*<button>|not be noted[^]*<button>/);
    expect((await press()).status).toBe(200);
  },
);

test('a child’s form is not answered as if everything of theirs were gone', async () => {
  const send = () => sendLead(url, { site, fields: { email: 'kim@example.com', birthday: '2020-01-01' } });
  const refused = await whileFull(send);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
  expect((await send()).status).toBe(422);
});

test('an owner deletes leads, and brings them back: both or neither', async () => {
  const { lead } = await signUp('dora@example.com');
  const isDeleted = async () => (await read(lead))?.deletedAt !== null;
  for (const [change, before] of [
    [deleteLeads, false],
    [undeleteLeads, true],
  ] as const) {
    // prettier-ignore
    const work = () => change(hub.parts, site, [lead]);
    await expect(whileFull(work)).rejects.toThrow(NotNoted);
    expect(await isDeleted()).toBe(before);
    expect(await work()).toEqual([lead]);
    expect(await isDeleted()).toBe(!before);
  }
});

const email = 'ann@example.com';
const ask = async (right: 'rectify' | 'restrict', state: 'open' | 'done') => {
  const id = randomUUID();
  const at = new Date(hub.clock.nowMs());
  const more = { customer: null, orders: [], person: null, wish: null, locale: null, tokenHash: null, phone: null };
  await hub.parts.db.rightsRequest.create({ data: { site, id, right, via: 'form', state, email, askedAt: at, dueAt: at, history: [], ...more } }); // prettier-ignore
  return id;
};
test.each([
  ['correction', 'rectify', 'open', { what: 'correct', correction: { from: email, to: 'anna@example.com' } }],
  ['release', 'restrict', 'done', { what: 'release' }],
] as const)(
  'an owner’s %s answers “later”, changes nothing, and can be repeated',
  async (_name, right, state, decision) => {
    const { lead } = await signUp(email);
    const id = await ask(right, state);
    const before = [await read(lead), await hub.parts.db.rightsRequest.findFirst({ where: { site, id } })];
    const decide = () => decideRequest(hub.parts, site, id, { ...(decision as RequestDecision), by: '7' });
    expect(await whileFull(decide)).toEqual({ ok: false, why: 'later' });
    expect([await read(lead), await hub.parts.db.rightsRequest.findFirst({ where: { site, id } })]).toEqual(before);
    expect(await decide()).toMatchObject({ ok: true });
  },
);

test('an erasure that was promised waits for room, however long that takes, and a site’s end is asked for again', async () => {
  const { lead } = await signUp('eve@example.com');
  const passed = { id: randomUUID(), right: 'erase' as const, via: 'shop' as const, whose: { email: 'eve@example.com' }, orders: [] }; // prettier-ignore
  isFull = true;
  // Whoever passes it on hears that it was not done; what is noted of it is done by a job, which waits without being used up.
  await expect(takeRequest(hub.parts, site, passed)).rejects.toThrow(NotNoted);
  await expect(eraseSite(hub.parts, site)).rejects.toThrow(NotNoted);
  await hub.startWork();
  await hub.parts.jobs.send('do-request', { site, request: passed.id });
  const tries = () => hub.parts.db.$queryRaw<{ retries: number }[]>`select retry_count as retries from jobs.job where name = 'do-request' and state in ('created', 'active', 'completed')`; // prettier-ignore
  await expect.poll(async () => (await tries()).length, { timeout: 20_000 }).toBeGreaterThan(2);
  expect((await tries()).every(({ retries }) => retries === 0)).toBe(true);
  expect(await read(lead)).not.toBeNull();
  isFull = false;
  await expect.poll(() => read(lead), { timeout: 20_000 }).toBeNull();
  const state = async () => (await hub.parts.db.rightsRequest.findFirst({ where: { site, id: passed.id } }))?.state;
  await expect.poll(state, { timeout: 20_000 }).toBe('done');
  expect(await eraseSite(hub.parts, site)).toEqual({ is: 'erased' });
  await carryJournal(hub.parts);
  expect(await hub.parts.db.lead.count({ where: { site } })).toBe(0);
}, 60_000);
