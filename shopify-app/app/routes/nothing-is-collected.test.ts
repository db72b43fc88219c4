import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../test/open-test-app.ts';
import type { RouteArgs } from '../shopify/load-context.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await app.open();
});
afterAll(() => app.close());

type Route = { readonly loader?: (args: RouteArgs) => unknown };
const routes = import.meta.glob<Route>('./app*.tsx', { eager: true });

/** Every table with all that is in it, as text. */
async function dump(): Promise<ReadonlyMap<string, string>> {
  const { db } = app.context.hub;
  const tables = await db.$queryRaw<{ readonly name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like '\\_prisma%' order by 1`;
  const texts = new Map<string, string>();
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<unknown[]>(`select to_jsonb(t) as row from "${name}" t order by 1`);
    texts.set(name, JSON.stringify(rows));
  }
  return texts;
}

test('who opens every screen of the admin leaves nothing but lines in the access log, and that the account is in use', async () => {
  const before = await dump();
  expect(before.size).toBeGreaterThan(15);
  const opened: string[] = [];
  for (const [file, { loader }] of Object.entries(routes)) {
    if (!loader) continue;
    const address = `/${path.basename(file, '.tsx').replaceAll('.', '/').replace('/_index', '')}`;
    // One that names what is not there says so; it was opened all the same.
    await Promise.resolve(loader({ ...app.ask(address), params: { id: 'nothing' } })).catch(() => undefined);
    opened.push(address);
  }
  expect(opened).toEqual(
    expect.arrayContaining(['/app', '/app/leads', '/app/settings', '/app/promises', '/app/account']),
  );
  const after = await dump();
  const changed = [...after].filter(([name, text]) => text !== before.get(name)).map(([name]) => name);
  const { site } = await app.open();
  // A step of the set-up guide is noted for the shop, not for who took it: the moment, and nobody's name.
  expect(changed.filter((name) => name !== 'site')).toEqual(expect.arrayContaining(['account_access']));
  expect(changed.filter((name) => !['account_access', 'account_use', 'site'].includes(name))).toEqual([]);
  for (const [step, moment] of Object.entries(site.setup))
    expect([step, moment]).toEqual([
      expect.stringMatching(/^[a-z]+(-\d+)?$/),
      expect.stringMatching(/^20\d\d-[\d:.TZ-]+$/),
    ]);
});

test('the admin itself keeps nothing in the browser of whoever works there, and sends nothing on the side', () => {
  const folder = path.resolve(import.meta.dirname, '..');
  // What is named for the server never gets to a browser: the build refuses it.
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|server)\./.test(file),
  );
  expect(files.length).toBeGreaterThan(150);
  const keeps = /\b(localStorage|sessionStorage|indexedDB|sendBeacon|cookieStore)\b|document\.cookie|caches\.open/;
  expect(files.filter((file) => keeps.test(readFileSync(path.join(folder, file), 'utf8')))).toEqual([]);
});
