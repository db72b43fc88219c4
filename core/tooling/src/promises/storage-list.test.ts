import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { storageList } from '@beckon/editing/promises/register';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../../..');
/** Where code lives that pages load. */
const sources = [
  'core/storefront/src',
  'extensions',
  'wordpress-plugin/src/banner',
  'wordpress-plugin/src/open-by-link',
];

test('the list names all that the sources keep in a browser, and nothing else', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...sources], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|fixture/.test(file) && existsSync(path.join(root, file)))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
  const names = files.flatMap(({ text }) => [
    ...[...text.matchAll(/['"`](beckon_[a-z]+)\b/g)].map(([, name]) => name),
    ...[...text.matchAll(/\brecordName = '(\w+)'/g)].map(([, name]) => name),
  ]);
  expect([...new Set(names)].toSorted()).toEqual(storageList.map(({ name }) => name).toSorted());
});

test('nothing is kept in a browser but through the few files that say so', () => {
  const writes = /\.setItem\(|document\.cookie\s*=|indexedDB\.open|caches\.open/;
  const writers = execFileSync('git', ['ls-files', ...sources], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter(
      (file) =>
        /\.(tsx?|liquid)$/.test(file) && !/\.test\.|e2e\/|fixture/.test(file) && existsSync(path.join(root, file)),
    )
    .filter((file) => writes.test(readFileSync(path.join(root, file), 'utf8')));
  expect(writers).toEqual([
    'core/storefront/src/memory/write-cookie.ts',
    'core/storefront/src/memory/write-record.ts',
    'extensions/web-pixel/src/keep-event-ids.ts',
    'extensions/web-pixel/src/remember-purchase.ts',
    'wordpress-plugin/src/banner/index.ts',
  ]);
});

test('what owners work with in WordPress keeps nothing in their browser: once they have signed out, nothing of it is there', () => {
  const folders = ['wordpress-plugin/src', 'core/editing/src'];
  const files =
    execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], { cwd: root, encoding: 'utf8' }) // prettier-ignore
      .split('\n')
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^wordpress-plugin\/src\/(banner|open-by-link)\//.test(file))
      .filter((file) => existsSync(path.join(root, file)));
  expect(files.length).toBeGreaterThan(100);
  const keeps = /\b(localStorage|sessionStorage|indexedDB|cookieStore)\b|document\.cookie|caches\.open/;
  expect(files.filter((file) => keeps.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
});
