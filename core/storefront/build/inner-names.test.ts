import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { minify } from 'terser';
import { expect, test } from 'vitest';
import { innerExports, innerNames, shortenExports, shortenInnerNames } from './inner-names.ts';

const core = path.resolve(import.meta.dirname, '../..');
const read = (...patterns: string[]): string =>
  globSync(patterns, { cwd: core, exclude: (name) => name.includes('.test.') })
    .map((file) => readFileSync(path.join(core, file), 'utf8'))
    .join('\n')
    .replace(/\/\*\*[^]*?\*\/|^ *\/\/.*/gm, '');
const tag = read('storefront/src/**/*.{ts,tsx}');
const others = read('{engine,events}/src/**/*.ts');
const spec = read('spec/*.json');

test('there are short names for all of them', () => {
  const all = [...innerNames, ...innerExports];
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeLessThanOrEqual(62);
});

test.each(innerNames)('%s is a name that the tag has, and no other part of the product', (name) => {
  expect(tag, 'the tag has no such member').toMatch(new RegExp(`\\.${name}\\b`));
  expect(tag, 'named in quotes').not.toMatch(new RegExp(`['"\`]${name}['"\`]`));
  for (const source of [tag, others]) expect(source).not.toMatch(new RegExp(`export [a-z ]*\\b${name}\\b`));
  expect(others, 'a member of something that others know').not.toMatch(new RegExp(`\\.${name}\\b|\\b${name}\\??:`));
  expect(spec, 'a key of a document').not.toMatch(new RegExp(`"${name}"\\s*:`));
});

test.each(innerExports)('%s is a name that one file asks another for, and nobody else knows', async (name) => {
  expect(tag, 'nobody exports it').toMatch(new RegExp(`export (?:const|function|async function) ${name}\\b|export \\{[^}]*\\b${name}\\b`)); // prettier-ignore
  expect(tag, 'nobody asks for it').toMatch(
    new RegExp(`\\.${name}\\b|[{,] ${name}\\b[^}]*\\}\\)? (?:=>|= await import)`),
  );
  // A type may be named by it: `RecordCode['openPageTabs']`.
  expect(tag, 'named in quotes').not.toMatch(new RegExp(`(?<!Code\\[)['"\`]${name}['"\`]`));
  expect(others, 'a member of something that others know').not.toMatch(new RegExp(`\\.${name}\\b|\\b${name}\\??:`));
  expect(spec, 'a key of a document').not.toMatch(new RegExp(`"${name}"\\s*:`));
  // terser leaves names that the page has, or once had.
  expect((await minify(`a.${name}`, shortenInnerNames())).code, 'a member of the page').not.toContain(name);
});

test.each([
  ['exports', 'export{a as openPost,b as start};', 'export{a as _N,b as start};'],
  ['what goes by its own name', 'export { openPost };', 'export { openPost as _N };'],
  ['imports', 'import { openPost as a } from "b";', 'import { _N as a } from "b";'],
  ['an import by its own name', 'import { openPost } from "b";', 'import { _N as openPost } from "b";'],
])('%s are written short', (_, code, expected) => {
  const short = shortenExports('export{a as openPost}').match(/_./)?.[0] ?? '';
  expect(shortenExports(code)).toBe(expected.replace('_N', short));
});
