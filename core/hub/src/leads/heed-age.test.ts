import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findInAllTables } from '../../test/find-in-all-tables.ts';
import { leadsByEmail } from '../../test/leads-by-email.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { emailField, newsField, publishForm } from '../../test/publish-form.ts';
import { sendLead } from '../../test/send-lead.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import type { Form } from './check-field.ts';
import { leadWordsOf } from './lead-words.ts';
import { readAge } from './read-age.ts';

const nowMs = Date.parse('2026-11-24T12:00:00Z');
const date = (name: string, label = '') => ({ kind: 'date', name, label, required: false });
const line = (name: string, label = '') => ({ kind: 'text', name, label, required: false });

describe('an age is read where a form asks for it', () => {
  test.each([
    ['the day before a birthday', date('birthday'), '2013-11-25', 12],
    ['the birthday itself', date('x', 'Date of birth'), '2013-11-24', 13],
    ['a birthday by its German name', date('geburtstag'), '2000-01-01', 26],
    ['born on a leap day', date('naissance'), '2012-02-29', 14],
    ['an age in years', line('age'), ' 12 ', 12],
    ['an age by its label', line('q1', 'Wie ist dein Alter?'), '15', 15],
    ['another date', date('arrival'), '2020-01-01', undefined],
    ['a word that only looks like it', line('message'), '12', undefined],
    ['a day to come', date('birthday'), '2030-01-01', undefined],
    ['no number', line('age'), 'old', undefined],
  ])('%s', (_what, field, value, age) =>
    expect(readAge({ fields: [field] } as unknown as Form, { [field.name]: value }, nowMs)).toBe(age),
  );
});

describe('who fills in a form', () => {
  let hub: TestHub;
  let site: string;
  let url: string;
  beforeAll(async () => {
    hub = await openTestHub({ nowMs });
    site = (await siteForTests(hub.parts)).id;
    await publishForm(hub.parts, site, { fields: [emailField, date('birthday', 'Birthday'), newsField] });
    url = await hub.serve();
  });
  afterAll(() => hub.close());
  const send = (email: string, birthday?: string) =>
    sendLead(url, { site, campaign: 'welcome', fields: { email, ...(birthday && { birthday }) }, consents: { news: { given: true, version: '2' } } }); // prettier-ignore

  test('is under 13: nothing is kept, what was kept goes, and the address is not taken until they are old enough', async () => {
    const email = 'kim.unlikely@example.com';
    expect((await send(email)).status).toBe(200);
    const turned = await send(email, '2014-06-01');
    expect([turned.status, turned.answer.problems]).toEqual([422, [{ message: leadWordsOf('en').young }]]);
    expect(await findInAllTables(hub.databaseUrl, [email])).toEqual([]);
    expect((await send(email)).status).toBe(422);
    // Of nobody else.
    expect((await send('pat@example.com')).status).toBe(200);
    hub.clock.pass(3 * 366 * 86_400_000);
    expect((await send(email)).status).toBe(200);
    await carryJournal(hub.parts);
    expect((await leadsByEmail(hub.parts.db, email)).length).toBe(1);
    hub.clock.set(nowMs);
  });

  test.each([
    ['under 16: the form is taken, a permission for marketing is not', '2012-01-01', false],
    ['16: both are', '2010-11-24', true],
  ])('is %s', async (_what, birthday, given) => {
    const email = `${birthday}@example.com`;
    expect((await send(email, birthday)).status).toBe(200);
    const consents = (await leadsByEmail(hub.parts.db, email))[0]?.consents;
    expect(consents).toMatchObject({ news: { given } });
  });

  test('is anybody, where the site has not wanted that to be heeded', async () => {
    await hub.parts.db.site.update({ where: { id: site }, data: { hubSettings: { privacy: { heedsAge: false } } } });
    expect((await send('lee@example.com', '2020-01-01')).status).toBe(200);
  });
});
