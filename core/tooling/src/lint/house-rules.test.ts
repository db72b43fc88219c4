import path from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';

const eslint = new ESLint({ cwd: path.resolve(import.meta.dirname, '../../../..') });

async function lint(filePath: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`) ?? ['not linted'];
}

// The first file that is linted waits for all rules to be loaded.
beforeAll(async () => void (await lint('core/engine/src/some-file.ts', 'export {};')), 60_000);

const engine = 'core/engine/src/some-file.ts';
const events = 'core/events/src/some-file.ts';
const editing = 'core/editing/src/some-file.ts';
const storefront = 'core/storefront/src/some-file.ts';
const hub = 'core/hub/src/leads/take-lead.ts';
const store = 'core/hub/src/leads/lead.store.ts';
const route = 'shopify-app/app/routes/app.some.tsx';
const imports = 'house/who-imports-whom';
const edges = '@typescript-eslint/no-restricted-imports';
const syntax = 'no-restricted-syntax';

test.each([
  ['the engine imports a package', engine, `import fc from 'fast-check';\nexport const it = fc;`, imports],
  [
    'the engine imports the events',
    engine,
    `import type { Event } from '@beckon/events';\nexport type It = Event;`,
    imports,
  ],
  [
    'the engine reaches into the storefront',
    engine,
    `import { h } from '../../storefront/src/show/h.ts';\nexport const it = h;`,
    imports,
  ],
  [
    'the events take a value from the engine',
    events,
    `import { decide } from '@beckon/engine';\nexport const it = decide;`,
    imports,
  ],
  ['the events take a value from the engine again', events, `export { decide } from '@beckon/engine';`, imports],
  [
    'editing imports the storefront',
    editing,
    `import { h } from '@beckon/storefront/show/h';\nexport const it = h;`,
    imports,
  ],
  [
    'a use-case of the hub knows the database client',
    hub,
    `import { PrismaClient } from '../../generated/client.ts';\nexport const it = new PrismaClient();`,
    'no-restricted-imports',
  ],
  ['a use-case of the hub reads the environment', hub, `export const it = process.env['PORT'];`, syntax],
  ['a store puts text into a query', store, `export const it = (id: string) => Prisma.raw(id);`, 'no-restricted-properties'], // prettier-ignore
  ['a store asks with a text of its own', store, `export const it = (db: Db, id: string) => db.$queryRawUnsafe('select ' + id);`, syntax], // prettier-ignore
  ['the hub runs text', hub, `eval('1');`, 'no-eval'],
  ['the hub makes a function of text', hub, `export const it = new Function('return 1');`, 'no-new-func'],
  ['the app’s server makes a function of text', 'shopify-app/server.ts', `export const it = Function('return 1');`, 'no-new-func'], // prettier-ignore
  ['a route runs text in a world of its own', route, `import { runInNewContext } from 'node:vm';\nexport const it = runInNewContext;`, syntax], // prettier-ignore
  ['the hub runs text in a world of its own', hub, `import vm from 'vm';\nexport const it = vm;`, syntax],
  ['a use-case of the hub asks the time itself', hub, `export const it = Date.now();`, syntax],
  ['a use-case of the hub asks another host', hub, `export const it = fetch('https://shop.example');`, syntax],
  ['a use-case of the hub asks another host by its full name', hub, `export const it = globalThis.fetch;`, syntax],
  ['a use-case of the hub asks by an older way', hub, `import { request } from 'node:https';\nexport const it = request;`, syntax], // prettier-ignore
  ['a use-case of the hub opens a connection', hub, `import { connect } from 'node:net';\nexport const it = connect;`, syntax], // prettier-ignore
  ['the hub’s platform asks another host', 'core/hub/src/platform/mailer.ts', `export const it = fetch('https://shop.example');`, syntax], // prettier-ignore
  ['a use-case of the hub hands on the way out', hub, `export const ask = fetch;`, 'no-restricted-globals'],
  ['the app’s server asks another host', 'shopify-app/server.ts', `import { get } from 'node:http';\nexport const it = get;`, syntax], // prettier-ignore
  ['a route asks another host', route, `export const it = () => fetch('https://shop.example');`, syntax],
  ['the tag imports a library', storefront, `import axe from 'axe-core';\nexport const it = axe;`, imports],
  [
    'the tag imports editing',
    storefront,
    `import { history } from '@beckon/editing';\nexport const it = history;`,
    imports,
  ],
  ['the tag fetches a library later', storefront, `export const it = () => import('preact');`, imports],
  [
    'a scene imports what nobody lists',
    'core/storefront/e2e/some.test.ts',
    `import it from 'left-pad';\nexport { it };`,
    imports,
  ],
  ['the engine reads the clock', engine, `export const it = Date.now();`, syntax],
  ['the events read the clock', events, `export const it = new Date();`, syntax],
  ['editing reads the clock', editing, `export const it = Date();`, syntax],
  ['the engine draws', engine, `export const it = Math.random();`, syntax],
  ['the engine knows a window', engine, `export const it = window;`, 'no-restricted-globals'],
  ['editing knows a document', editing, `export const it = document.title;`, 'no-restricted-globals'],
  ['the engine asks the network', engine, `export const it = fetch('/');`, 'no-restricted-globals'],
  ['the tag writes HTML', storefront, `document.body.innerHTML = '<b>';`, syntax],
  ['the tag writes HTML by another name', storefront, `document.body['outerHTML'] = '<b>';`, syntax],
  ['the tag inserts HTML', storefront, `document.body.insertAdjacentHTML('beforeend', '<b>');`, syntax],
  ['the tag writes the document', storefront, `document.write('<b>');`, syntax],
  ['the tag runs text', storefront, `eval('1');`, 'no-eval'],
  ['the tag makes a function of text', storefront, `export const it = new Function('return 1');`, syntax],
  ['the tag runs text later', storefront, `setTimeout('alert()', 1);`, syntax],
  ['the tag touches the history', storefront, `history.back();`, syntax],
  ['the tag patches the history', storefront, `window.history.pushState = () => {};`, syntax],
  ['an enum', storefront, `export enum It { One }`, syntax],
  ['a namespace', engine, `export namespace It { export const one = 1; }`, syntax],
  [
    'a parameter property',
    engine,
    `export class It { constructor(private readonly one: number) { void this.one; } }`,
    syntax,
  ],
  ['everything is exported', engine, `export * from './other.ts';`, syntax],
  ['a route imports Remix', route, `import { Form } from '@remix-run/react';\nexport const it = Form;`, edges],
  ['a route imports Polaris', route, `import { Card } from '@shopify/polaris';\nexport const it = Card;`, edges],
  [
    'a route imports Shopify’s library',
    route,
    `import { boundary } from '@shopify/shopify-app-remix/server';\nexport const it = boundary;`,
    edges,
  ],
  [
    'a route asks the database',
    route,
    `import { readSiteRow } from '@beckon/hub/sites/site.store';\nexport const it = readSiteRow;`,
    edges,
  ],
  [
    'what speaks with Shopify imports Remix',
    'shopify-app/app/shopify/some-file.ts',
    `import { redirect } from '@remix-run/node';\nexport const it = redirect;`,
    edges,
  ],
  [
    'the editor takes code of the server',
    'shopify-app/app/editor/Some.tsx',
    `import { findSite } from '@beckon/hub/sites/find-site';\nexport const it = findSite;`,
    edges,
  ],
  ['a route holds a query', route, 'export const it = `#graphql\n query { shop { name } }`;', syntax],
  ['a route reads the environment', route, `export const it = process.env['HOME'];`, syntax],
  ['an empty catch without a word', storefront, `try { void 0; } catch {}`, 'no-empty'],
])('lint refuses: %s', async (_, file, code, rule) => {
  expect((await lint(file, code)).filter((message) => message.startsWith(`${rule}: `))).not.toEqual([]);
});

test.each([
  ['time as an argument', engine, `export const it = (now: number) => new Date(now).toISOString();`],
  [
    'types of the engine in the events',
    events,
    `import type { Purpose } from '@beckon/engine';\nexport type It = Purpose;`,
  ],
  ['the engine in the tag', storefront, `import { decide } from '@beckon/engine/decide';\nexport const it = decide;`],
  ['a library in a test', 'core/engine/src/some.test.ts', `import fc from 'fast-check';\nexport const it = fc;`],
  [
    'a shared case in a test',
    'core/engine/src/some.test.ts',
    `import it from '../../spec/targeting.json';\nexport { it };`,
  ],
  [
    'Remix in the admin’s own components',
    'shopify-app/app/ui/Some.tsx',
    `import { Form } from '@remix-run/react';\nexport const it = Form;`,
  ],
  [
    'the hub’s use-cases in a route',
    route,
    `import { findSite } from '@beckon/hub/sites/find-site';\nexport const it = findSite;`,
  ],
  [
    'the hub’s types in the editor',
    'shopify-app/app/editor/Some.tsx',
    `import type { Site } from '@beckon/hub/sites/site';\nexport type It = Site;`,
  ],
  ['a catch that says what it ignores', storefront, `try { void 0; } catch {\n  // Nobody listens.\n}`],
])('lint allows: %s', async (_, file, code) => {
  expect(await lint(file, code)).toEqual([]);
});
