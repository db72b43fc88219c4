import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inventory } from '@beckon/editing/promises/register';
import { expect, test } from 'vitest';
import { listColumns } from './list-columns.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const { uses, tables } = inventory;

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
  const used = tables.flatMap(({ columns }) =>
    Object.values(columns).map((use) => (typeof use === 'string' ? use : use.use)),
  );
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
