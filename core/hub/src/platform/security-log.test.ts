import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSecurityLog } from './security-log.ts';

let folder: string;
let nowMs = 0;
const clock = { nowMs: () => nowMs };
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-security-'));
  nowMs = Date.parse('2026-11-24T23:59:58Z');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openSecurityLog({ folder, keepDays: 30, clock });
const guess = (address: string | undefined) => ({ door: 'api-key', is: 'wrong', address }) as const;
const read = (name = 'security.log') => readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n');

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8::7', '2001:db8::7'],
  [undefined, 'unknown'],
  ['203.0.113.7"}\n{"time":"2026-11-24T00:00:00.000Z","door":"api-key","is":"wrong","address":"192.0.2.1', 'unknown'],
  ['<script>', 'unknown'],
])('one line for a guess from %s, whatever stands in it', (address, written) => {
  open().note(guess(address));
  expect(read().map((line) => JSON.parse(line) as unknown)).toEqual([
    { time: '2026-11-24T23:59:58.000Z', door: 'api-key', is: 'wrong', address: written },
  ]);
});

test('each day has its file, and none is older than thirty days', () => {
  const log = open();
  for (let day = 0; day < 40; day++) {
    log.note(guess('203.0.113.7'));
    // The file is as old as the moved clock says.
    utimesSync(path.join(folder, 'security.log'), nowMs / 1_000, nowMs / 1_000);
    nowMs += 86_400_000;
  }
  const kept = readdirSync(folder).sort();
  expect(kept.at(-1)).toBe('security.log');
  expect(kept[0]).toBe('security-2026-12-04.log');
  expect(kept).toHaveLength(30);
});

test('who came once is gone after thirty days, though nobody has come since', () => {
  const log = open();
  log.note(guess('203.0.113.7'));
  utimesSync(path.join(folder, 'security.log'), nowMs / 1_000, nowMs / 1_000);
  nowMs += 30 * 86_400_000;
  log.turn();
  expect(readdirSync(folder)).toEqual(['security.log']);
  expect(readFileSync(path.join(folder, 'security.log'), 'utf8')).toBe('');
});

test('the file is there from the start, so that Fail2ban can watch it', () => {
  open();
  expect(readdirSync(folder)).toEqual(['security.log']);
});

test('a start on the same day goes on with the same file', () => {
  open().note(guess('203.0.113.7'));
  utimesSync(path.join(folder, 'security.log'), nowMs / 1_000, nowMs / 1_000);
  open().note(guess('203.0.113.8'));
  expect(read()).toHaveLength(2);
});

test('where nothing can be written the door goes on', () => {
  writeFileSync(path.join(folder, 'taken'), '');
  const log = openSecurityLog({ folder: path.join(folder, 'taken'), keepDays: 30, clock });
  expect(() => log.note(guess('203.0.113.7'))).not.toThrow();
});
