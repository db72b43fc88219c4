import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { openJournal } from './open-journal.ts';
import { readJournal, type Position } from './read-journal.ts';
import { readSegmentName } from './segment-name.ts';

const entries = 12;
let folder = '';
let file = '';
let whole: Buffer;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-journal-'));
  const journal = openJournal({ folder });
  for (let lead = 0; lead < entries; lead++)
    await journal.append({ kind: 'lead', site: 'shop', atMs: lead, lead: { lead, words: 'x'.repeat(lead * 7) } });
  await journal.close();
  file = path.join(folder, readdirSync(folder)[0] ?? '');
  whole = readFileSync(file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readAll(): Promise<{ leads: unknown[]; damagedBytes: number; tornBytes: number }> {
  const name = readSegmentName(path.basename(file));
  if (!name) throw new Error(file);
  const found: Entry[] = [];
  let damagedBytes = 0;
  let position: Position | undefined;
  for (;;) {
    // As if the writer had gone on: what is torn is torn for good.
    const stretch = await readJournal(folder, name.writer, [1, 2], position);
    found.push(...stretch.entries);
    damagedBytes += stretch.damagedBytes;
    position = stretch.next;
    if (position.segment === 2) {
      return { leads: found.map(({ atMs }) => atMs), damagedBytes, tornBytes: stretch.tornBytes };
    }
  }
}

const all = Array.from({ length: entries }, (_, at) => at);

test('a damaged byte, wherever it is, hides the entry it is in and no other', async () => {
  for (let at = 0; at < whole.length; at++) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
    writeFileSync(file, bytes);
    const { leads, damagedBytes, tornBytes } = await readAll();
    // The head says only what the file is.
    const isInHead = at < 'beckon journal 1\n'.length;
    expect([at, leads.length]).toEqual([at, isInHead ? entries : entries - 1]);
    expect(leads).toEqual(all.filter((lead) => leads.includes(lead)));
    expect(damagedBytes + tornBytes > 0).toBe(!isInHead);
    if (leads.includes(entries - 1)) expect(tornBytes).toBe(0);
  }
});

test('whatever is damaged, what is read is what was written, in order, and every byte lost is counted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 40 })), { minLength: 1, maxLength: 6 }),
      async (damages) => {
        const bytes = Buffer.from(whole);
        for (const [at, bad] of damages)
          bytes.set(bad.subarray(0, bytes.length - (at % bytes.length)), at % bytes.length);
        writeFileSync(file, bytes);
        const { leads, damagedBytes, tornBytes } = await readAll();
        expect(leads).toEqual(all.filter((lead) => leads.includes(lead)));
        const kept = leads.reduce<number>((sum, lead) => sum + frameBytes(Number(lead)), 0);
        expect(kept + damagedBytes + tornBytes + 'beckon journal 1\n'.length).toBe(whole.length);
      },
    ),
    { numRuns: 300 },
  );
});

test('an entry larger than what is read at once is found behind a damage, too', async () => {
  const large = openJournal({ folder: path.join(folder, 'large') });
  for (const words of ['a'.repeat(100), 'b'.repeat(3_000_000), 'c'.repeat(2_000_000)])
    await large.append({ kind: 'lead', site: 'shop', atMs: 1, lead: { words } });
  await large.close();
  const name = readdirSync(large.folder)[0] ?? '';
  const bytes = readFileSync(path.join(large.folder, name));
  bytes[30] = 0;
  writeFileSync(path.join(large.folder, name), bytes);
  const first = await readJournal(large.folder, large.writer, [1], undefined);
  expect(first).toMatchObject({ entries: [], damagedBytes: expect.any(Number) as number, isAtEnd: false });
  const second = await readJournal(large.folder, large.writer, [1], first.next);
  expect(second.entries).toHaveLength(1);
  expect((await readJournal(large.folder, large.writer, [1], second.next)).entries).toHaveLength(1);
});

const frameBytes = (lead: number): number =>
  8 + JSON.stringify({ kind: 'lead', site: 'shop', atMs: lead, lead: { lead, words: 'x'.repeat(lead * 7) } }).length;
