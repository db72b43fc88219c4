import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inventory, policyDigest, promises, storageList } from '@beckon/editing/promises/register';
import { standingOf } from '@beckon/editing/promises/standing-of';
import { expect, test } from 'vitest';
import { hasTest } from './has-test.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const rows = { V: 18, F: 8, S: 12, B: 10, P: 22 };

test('every row of the policies has its promise, in order and once', () => {
  const wanted = Object.entries(rows).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, at) => `${group}${at + 1}`),
  );
  expect(promises.map(({ id }) => id)).toEqual(wanted);
});

test('every promise is held by tests or by a decision, or says what is open', () => {
  expect(promises.filter((row) => !standingOf(row)).map(({ id }) => id)).toEqual([]);
});

test('what is named as the place where a promise is kept is there', () => {
  const missing = promises.flatMap(({ id, keptIn, decision }) =>
    [...keptIn, ...(decision ? [decision] : [])]
      .filter((file) => !existsSync(path.join(root, file)))
      .map((file) => `${id}: ${file}`),
  );
  expect(missing).toEqual([]);
});

test('every test that is named is there by that title', () => {
  const missing = promises.flatMap(({ id, tests = [] }) =>
    tests
      .filter((name) => {
        const [file = '', title = ''] = name.split(' › ');
        const place = path.join(root, file);
        return !existsSync(place) || !hasTest(readFileSync(place, 'utf8'), title);
      })
      .map((name) => `${id}: ${name}`),
  );
  expect(missing).toEqual([]);
});

// A plugin may not claim that it makes anybody's site lawful, and nobody else can promise it either.
test.each(['promises', 'inventory', 'storage', 'policy', 'asvs'])('core/spec/%s.json claims no lawfulness', (name) => {
  expect(readFileSync(path.join(root, `core/spec/${name}.json`), 'utf8')).not.toMatch(/complian/i);
});

test('the last dated change in core/spec/policy.json is of the promises, the uses and the storage as they are now', () => {
  const told = [
    promises.map(({ id, promise }) => [id, promise]),
    inventory.uses,
    storageList.map(({ name, kind, purpose, keptFor }) => [name, kind, purpose, keptFor]),
  ];
  // Where this fails: add a change there, with its day and whether it matters to accounts there are, and this digest.
  expect(createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 16)).toBe(policyDigest);
});
