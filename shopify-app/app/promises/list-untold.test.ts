import { policyChanges } from '@beckon/editing/promises/register';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../test/open-test-app.ts';
import { action, loader as openHome } from '../routes/app._index.tsx';
import { loader as openPromises } from '../routes/app.promises.tsx';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const matters = policyChanges.filter((change) => change.matters);
const last = matters.at(-1)!;
const begin = async (day: string) => {
  const { site } = await app.open();
  const data = { createdAt: new Date(`${day}T12:00:00Z`), setup: {} };
  await app.context.hub.db.site.update({ where: { id: site.id }, data });
};
const told = async () => (await openHome(app.ask('/app'))).changes.map(({ version }) => version);

test('who began before a change that matters is told once, until somebody says that they have read it', async () => {
  await begin('2020-01-01');
  expect(await told()).toEqual(matters.map(({ version }) => version));
  expect(await told()).toHaveLength(matters.length);
  await action(app.ask('/app', { method: 'POST', body: new URLSearchParams({ verb: 'told' }) }));
  expect(await told()).toEqual([]);
});

test('whoever opens the page itself has read it', async () => {
  await begin('2020-01-01');
  await openPromises(app.ask('/app/promises'));
  expect(await told()).toEqual([]);
});

test('who began with the last change is told of none', async () => {
  await begin(last.date);
  expect(await told()).toEqual([]);
});
