import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readComplaints } from './read-complaints.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'complaints-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = '[30-Nov-2026 20:00:00 UTC] ';
/** Whoever clones the repository has it in a folder of that name. */
const clone = '/home/ann/beckon';

function read(...entries: readonly string[]): string {
  const file = path.join(folder, 'debug.log');
  writeFileSync(file, entries.map((entry) => `${at}${entry}\n`).join(''));
  return readComplaints(file, clone);
}

test('there is nothing to complain about where there is no log', () => {
  expect(readComplaints(path.join(folder, 'none.log'))).toBe('');
});

test.each([
  `PHP Warning:  Undefined variable $x in ${clone}/wordpress-plugin/includes/Json.php on line 3`,
  'PHP Notice:  Function wp_enqueue_script was called incorrectly by beckon-blocks in /var/wp-includes/functions.php on line 9',
  'PHP Warning:  x in /tmp/beckon-wordpress-ab12/wp-content/plugins/beckon/beckon.php on line 3',
])('what is said about our own files is a complaint, without its time: %s', (entry) => {
  expect(read(entry)).toBe(`${entry}\n`);
});

test.each([
  `PHP Deprecated:  Optional parameter $meta in ${clone}/.cache/wordpress/7.1.4/wp-includes/ms-functions.php on line 963`,
  'PHP Warning:  wp_update_plugins() in /tmp/beckon-wordpress-ab12/wp-includes/update.php on line 1',
])('what WordPress says about itself is none, in whatever folder it lies: %s', (entry) => {
  expect(read(entry)).toBe('');
});

test('entries of several lines are told apart', () => {
  const own = `PHP Fatal error:  Uncaught Error in ${clone}/wordpress-plugin/beckon.php:3\nStack trace:\n#0 {main}`;
  expect(read(`PHP Warning:  x in ${clone}/.cache/wordpress/7.1.4/wp-load.php on line 1`, own)).toBe(`${own}\n`);
});
