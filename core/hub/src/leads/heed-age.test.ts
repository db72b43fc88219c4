import { readFileSync } from 'node:fs';
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

/** What the WordPress plugin reads the same way. */
const { now, ages } = JSON.parse(readFileSync(new URL('../../../spec/ages.json', import.meta.url), 'utf8')) as {
  readonly now: string;
  readonly ages: readonly { readonly what: string; readonly field: { readonly kind: string; readonly name: string }; readonly value: string; readonly age: number | null }[]; // prettier-ignore
};
const nowMs = Date.parse(now);
const date = (name: string, label = '') => ({ kind: 'date', name, label, required: false });

describe('an age is read where a form asks for it', () => {
  test.each(ages)('$what', ({ field, value, age }) =>
    expect(readAge({ fields: [field] } as unknown as Form, { [field.name]: value }, Date.parse(now))).toBe(
      age ?? undefined,
    ),
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
