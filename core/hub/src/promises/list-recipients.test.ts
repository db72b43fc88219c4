import { expect, test } from 'vitest';
import { readEnv } from '../platform/env.ts';
import { listRecipients } from './list-recipients.ts';

const s3 = { BECKON_S3_BUCKET: 'b', BECKON_S3_KEY_ID: 'id', BECKON_S3_SECRET: 'secret-of-bucket' };
const mail = { SMTP_URL: 'smtps://user:secret-of-mail@mail.example:465', MAIL_FROM: 'a@b.example' };
const machine = { who: 'machine', host: 'beckon.example' };

test.each([
  ['nothing but the address is set: the machine alone, and where it stands is not said', {}, undefined, [machine]],
  [
    'a region and a rule are set',
    { BECKON_DATA_REGION: 'Falkenstein, Germany', BECKON_TRANSFER_RULE: 'stays in the EU' },
    undefined,
    [{ ...machine, where: 'Falkenstein, Germany', rule: 'stays in the EU' }],
  ],
  ['database and mail server are of this machine', { DATABASE_URL: 'postgresql://u:p@127.0.0.1/b', SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@b.example' }, undefined, [machine]], // prettier-ignore
  ['the database is on another', { DATABASE_URL: 'postgresql://u:secret-of-db@db.example/b' }, undefined, [machine, { who: 'database', host: 'db.example' }]], // prettier-ignore
  ['a bucket of Amazon’s', { ...s3, BECKON_S3_REGION: 'eu-central-1' }, undefined, [machine, { who: 'bucket', host: 'amazonaws.com', where: 'eu-central-1' }]], // prettier-ignore
  ['a bucket of others', { ...s3, BECKON_S3_ENDPOINT: 'https://s3.example' }, undefined, [machine, { who: 'bucket', host: 's3.example', where: 'us-east-1' }]], // prettier-ignore
  ['a mail server, for a shop', mail, 'tea.myshopify.com', [machine, { who: 'mail-server', host: 'mail.example' }, { who: 'shopify', host: 'tea.myshopify.com' }]], // prettier-ignore
] as const)('who is handed data follows from what is configured: %s', (_, set, shop, recipients) => {
  const env = readEnv({ BECKON_URL: 'https://beckon.example', ...set });
  if (!env.ok) throw new Error(JSON.stringify(env.problems));
  const found = listRecipients(env.value, shop);
  expect(found).toEqual(recipients);
  expect(JSON.stringify(found)).not.toMatch(/secret/);
});

test.each(['BECKON_DATA_REGION', 'BECKON_TRANSFER_RULE'])('%s is one line, and not a long one', (name) => {
  for (const words of ['x'.repeat(201), 'two\nlines'])
    expect(readEnv({ [name]: words })).toMatchObject({ ok: false, problems: [{ path: name }] });
});
