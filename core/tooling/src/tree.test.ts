import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mayImport } from './lint/who-imports-whom.ts';
import { findOddNames } from './tree.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Files that git knows or would take in, and that are still there. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file && existsSync(path.join(root, file)));

test('every name in the tree says what is inside and is written alike', () => {
  expect(findOddNames(files)).toEqual([]);
});

test.each([
  ['src/index.ts', 'is not on the list of the top level'],
  ['core/engine/src/utils.ts', 'says nothing'],
  ['core/engine/src/helpers/decide.ts', 'says nothing'],
  ['core/hub/src/common/index.ts', 'says nothing'],
  ['core/engine/src/misc.test.ts', 'says nothing'],
  ['core/engine/src/manager.ts', 'says nothing'],
  ['core/hub/src/services/mail.ts', 'says nothing'],
  ['core/engine/src/bucketOf.ts', 'kebab-case'],
  ['core/engine/src/bucket_of.ts', 'kebab-case'],
])('%s is refused: %s', (file, why) => {
  expect(findOddNames([file]).join()).toContain(why);
});

describe('a package', () => {
  const packages = ['core', 'extensions']
    .flatMap((parent) => readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`))
    .filter((folder) => existsSync(path.join(root, folder, 'package.json')));

  test.each(packages)('%s lists at run time only what it may import', (folder) => {
    const manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as {
      readonly dependencies?: Readonly<Record<string, string>>;
    };
    expect(Object.keys(manifest.dependencies ?? {}).filter((name) => !mayImport[folder]?.includes(name))).toEqual([]);
  });
});

test('pnpm is not named in package.json: pnpm 12 would look itself up there and fail', () => {
  expect(readFileSync(path.join(root, 'package.json'), 'utf8')).not.toContain('"packageManager"');
});

test('decision records are short', () => {
  const long = files.filter(
    (file) => file.startsWith('core/decisions/') && readFileSync(path.join(root, file), 'utf8').split('\n').length > 46,
  );
  expect(long).toEqual([]);
});
