import { inventory } from '@beckon/editing/promises/register';
import { createApiKey } from '@beckon/hub/sites/create-api-key';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../test/open-test-app.ts';
import { loader } from '../routes/app.account._index.tsx';
import { action } from '../routes/app.account.export.tsx';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const { site } = await app.open();
  await createApiKey(app.context.hub, site.id, 'Warehouse');
});
afterAll(() => app.close());

test('every column of the account is told to its owner, or named as one that is not shown', async () => {
  const { parts, contact } = await loader(app.ask('/app/account'));
  const told = parts.flatMap(({ table, rows, untold, total }) => [
    ...untold.map((column) => `${table}.${column}`),
    ...(total > 0 ? Object.keys(rows[0] ?? {}).map((column) => `${table}.${column}`) : []),
  ]);
  const empty = parts.filter(({ total }) => total === 0).map(({ table }) => table);
  const wanted = inventory.tables.flatMap(({ name, in: where, columns }) =>
    where !== 'hub' || name === 'tombstone' || empty.includes(name)
      ? []
      : Object.entries(columns)
          .filter(([, use]) => inventory.uses[typeof use === 'string' ? use : use.use]?.class === 'account')
          .map(([column]) => `${name}.${column}`),
  );
  expect(wanted.length).toBeGreaterThan(25);
  expect(told.filter((each) => !empty.includes(each.split('.')[0] ?? '')).toSorted()).toEqual(wanted.toSorted());
  const site = parts.find(({ table }) => table === 'site');
  expect(site?.rows[0]).toMatchObject({ domain: app.shop.data.facts.domain, platform: 'shopify' });
  expect(parts.find(({ table }) => table === 'api_key')?.rows[0]).toMatchObject({ name: 'Warehouse' });
  expect(contact).toBeTruthy();
});

test('it goes along as a file, with the access log opened, and with nothing that lets anybody in', async () => {
  const { hub } = app.context;
  const answer = await action(app.ask('/app/account/export', { method: 'POST' }));
  expect(answer.headers.get('content-disposition')).toContain('account.json');
  const text = await answer.text();
  const { tables } = JSON.parse(text) as { tables: { table: string; rows: { agent?: string }[] }[] };
  expect(tables.find(({ table }) => table === 'account_access')?.rows[0]?.agent).toContain('Mozilla');
  const secrets = await hub.db.shopifySession.findMany();
  const [{ hash } = { hash: '' }] = await hub.db.apiKey.findMany();
  for (const secret of [hash, ...secrets.flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken])])
    if (secret) expect(text).not.toContain(secret);
  expect(secrets.length).toBeGreaterThan(0);
});
