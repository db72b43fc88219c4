import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { innerNames } from './inner-names.ts';

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
  expect(new Set(innerNames).size).toBe(innerNames.length);
  expect(innerNames.length).toBeLessThanOrEqual(52);
});

test.each(innerNames)('%s is a name that the tag has, and no other part of the product', (name) => {
  expect(tag, 'the tag has no such member').toMatch(new RegExp(`\\.${name}\\b`));
  expect(tag, 'named in quotes').not.toMatch(new RegExp(`['"\`]${name}['"\`]`));
  for (const source of [tag, others]) expect(source).not.toMatch(new RegExp(`export [a-z ]*\\b${name}\\b`));
  expect(others, 'a member of something that others know').not.toMatch(new RegExp(`\\.${name}\\b|\\b${name}\\??:`));
  expect(spec, 'a key of a document').not.toMatch(new RegExp(`"${name}"\\s*:`));
});
