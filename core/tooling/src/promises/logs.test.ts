import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listLogLines, type LogLine } from './list-log-lines.ts';

/** Where something is written down that happened: ASVS 5.0.0, 16.1.1 asks for each of these. */
interface LogStream {
  readonly name: string;
  readonly layer: 'hub' | 'shopify' | 'wordpress' | 'proxy' | 'system';
  readonly what: string;
  readonly format: string;
  readonly storedAt: string;
  readonly usedFor: string;
  readonly readBy: string;
  readonly keptFor: string;
  /** The kinds of lines, where they are told apart by their words. */
  readonly lines?: readonly LogLine[];
  /** The table that it is. */
  readonly table?: string;
}

const root = path.resolve(import.meta.dirname, '../../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const { streams } = JSON.parse(read('core/spec/logs.json')) as { readonly streams: readonly LogStream[] };
const listFiles = (...patterns: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns], { cwd: root, encoding: 'utf8' }).trim().split('\n'); // prettier-ignore
const key = ({ level, says, with: names }: LogLine): string => `${level}: ${says} {${names.join(', ')}}`;

test('every line that the hub and the Shopify app can write is in the list of what is logged, and nothing else is', () => {
  const sources = listFiles('core/hub/src/*.ts', 'shopify-app/*.ts', 'shopify-app/*.tsx').filter((file) => !/\.test\.tsx?$|^shopify-app\/(test|e2e)\//.test(file)); // prettier-ignore
  const there = new Set(sources.flatMap((file) => listLogLines(path.join(root, file)).map(key)));
  const listed = streams.flatMap(({ lines = [] }) => lines.map(key));
  expect(there.size).toBeGreaterThan(40);
  expect(listed.toSorted()).toEqual([...there].toSorted());
});

test('of every log it is said what, in which form, where, for what, who reads it, and for how long', () => {
  const bare = streams.filter((stream) =>
    (['name', 'what', 'format', 'storedAt', 'usedFor', 'readBy', 'keptFor'] as const).some((name) => !stream[name]),
  );
  expect(bare.map(({ name }) => name)).toEqual([]);
  expect(new Set(streams.map(({ name }) => name)).size).toBe(streams.length);
});

test('nothing is written to files or to the screen past what the list says', () => {
  // Commands answer on the screen to whoever runs them; that is no log.
  const hub = listFiles('core/hub/src/*.ts').filter((file) => !/\.test\.ts$|\/commands\/|\/main\.ts$|\/doctor\//.test(file)); // prettier-ignore
  const loose = hub.filter((file) => /\bconsole\.\w+\(|process\.std(?:out|err)\.write|\bappendFile/.test(read(file)));
  // The journal's segments are what is kept, and no log of what happened to whom.
  expect(loose.filter((file) => !file.startsWith('core/hub/src/journal/'))).toEqual([
    'core/hub/src/platform/day-log.ts',
  ]);
  const php = listFiles('wordpress-plugin/includes/*.php');
  expect(php.filter((file) => /\b(?:error_log|trigger_error|syslog|file_put_contents)\s*\(/.test(read(file)))).toEqual([]); // prettier-ignore
});

test('a log that is a table is there under that name, and is kept as long as its columns are', () => {
  const { tables } = JSON.parse(read('core/spec/inventory.json')) as {
    readonly tables: readonly { readonly name: string; readonly keptFor: string }[];
  };
  for (const { table, keptFor } of streams)
    if (table) expect([table, tables.find(({ name }) => name === table)?.keptFor]).toEqual([table, keptFor]);
});
