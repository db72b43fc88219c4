import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../../..');
/** MD5 and SHA-1, by whatever function. A sum against torn writes (CRC-32 in the journal's frames) keeps nothing secret. */
const weak = /\b(?:md5|sha1|md5_file|sha1_file)\s*\(|(?:createHash|createHmac|hash|hash_hmac)\(\s*['"](?:md[245]|sha-?1|ripemd|crc32b?|adler32)['"]|createCipher\(|mcrypt_/i; // prettier-ignore

test('no hash that is broken is used in what is shipped', () => {
  const folders = ['core/*/src/*', 'extensions/*', 'shopify-app/*', 'wordpress-plugin/includes/*', 'wordpress-plugin/src/*', 'wordpress-plugin/*.php']; // prettier-ignore
  const files =
    execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], { cwd: root, encoding: 'utf8' }) // prettier-ignore
      .trim()
      .split('\n')
      .filter(
        (file) =>
          /\.([cm]?[jt]sx?|php)$/.test(file) &&
          !/\.test\.tsx?$|\/tests?\/|^core\/(?:tooling|shopify-stand-in)\//.test(file),
      );
  expect(files.length).toBeGreaterThan(1_000);
  expect(files.filter((file) => weak.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
});

test.each(['md5( $html )', "hash( 'sha1', $html )", "createHash('md5')", "createHmac('SHA1', key)", 'sha1($a)'])(
  'it would be noticed: %s',
  (text) => expect(text).toMatch(weak),
);

test.each(["hash( 'sha256', $html )", "createHash('sha256')", 'noteMd5Of', 'sha1sum of a file'])(
  'what is sound or no hash at all is left alone: %s',
  (text) => expect(text).not.toMatch(weak),
);
