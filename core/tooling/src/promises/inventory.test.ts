import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inventory } from '@beckon/editing/promises/register';
import { expect, test } from 'vitest';
import { listColumns } from './list-columns.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const { uses, tables, entries } = inventory;

test('every column of every table is of one class, serves one purpose on one ground, and ends', () => {
  const stores = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', 'wordpress-plugin/includes/**/*Store.php'],
    { cwd: root, encoding: 'utf8' },
  );
  const there = listColumns(
    readFileSync(path.join(root, 'core/hub/prisma/schema.prisma'), 'utf8'),
    stores
      .trim()
      .split('\n')
      .map((file) => readFileSync(path.join(root, file), 'utf8')),
  );
  const told = tables.flatMap(({ name, in: where, columns }) =>
    Object.keys(columns).map((column) => `${where}: ${name}.${column}`),
  );
  expect(told.toSorted()).toEqual(there.toSorted());
  const used = [
    ...tables.flatMap(({ columns }) => Object.values(columns).map((use) => (typeof use === 'string' ? use : use.use))),
    ...entries.map(({ use }) => use),
  ];
  expect(new Set(used)).toEqual(new Set(Object.keys(uses)));
  for (const { class: kind, purpose, ground } of Object.values(uses)) {
    expect(['account', 'usage', 'content', 'technical']).toContain(kind);
    expect(['contract', 'consent', 'legitimate interest', 'law']).toContain(ground);
    expect(purpose).toMatch(/^to /);
  }
  expect(tables.filter(({ keptFor }) => !keptFor)).toEqual([]);
});

test('what visitors do is kept on no other ground than their consent', () => {
  expect(Object.values(uses).filter(({ class: kind, ground }) => kind === 'usage' && ground !== 'consent')).toEqual([]);
});

/** Constants of the plugin whose names begin with its own and that name nothing that WordPress keeps for us. */
const notKept = ['ACTION', 'FIELD', 'ANSWER', 'TRAP', 'QUERY', 'GROUP', 'HOOK', 'MORE', 'NAME', 'REFUSE'];

test('every option and every field that the plugin keeps among those of WordPress is named, and none that it does not', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'wordpress-plugin/includes/**/*.php'], { cwd: root, encoding: 'utf8' }); // prettier-ignore
  const texts = files
    .trim()
    .split('\n')
    .map((file) => readFileSync(path.join(root, file), 'utf8'));
  const named = texts.flatMap((text) => [
    ...[...text.matchAll(/const (\w+) *= '(_?beckon_\w+)';/g)].filter(([, name = '']) => !notKept.includes(name)).map(([, , value]) => value), // prettier-ignore
    ...[...text.matchAll(/_(?:post|user|order)_meta\([^;]*?'(_beckon_\w+)'/g)].map(([, value]) => value),
  ]);
  expect([...new Set(named)].toSorted()).toEqual(entries.map(({ name }) => name).toSorted());
});
