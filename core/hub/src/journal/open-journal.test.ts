import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mayMount } from '../../test/open-small-disk.ts';
import { readAll } from '../../test/read-all.ts';
import type { Entry } from './entry.ts';
import { openJournal } from './open-journal.ts';
import { openSegmentFile, type OpenSegmentFile } from './segment-file.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'beckon-journal-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const entry = (lead: string): Entry => ({ kind: 'lead', site: 'shop', atMs: 1.79e12, lead: { lead } });
const leads = async () => (await readAll(folder)).map((each) => each.kind === 'lead' && each.lead['lead']);
const segments = () => readdirSync(folder).sort();
const lastFile = () => path.join(folder, segments().at(-1) ?? '');

/** A disk that fails when told to, at the named step. */
function openBadDisk(): {
  openFile: OpenSegmentFile;
  fails?: { at: 'open' | 'write' | 'sync'; code: string };
  syncs: number;
} {
  const disk: ReturnType<typeof openBadDisk> = {
    syncs: 0,
    async openFile(...names) {
      failAt('open');
      const file = await openSegmentFile(...names);
      return {
        ...file,
        async write(bytes) {
          // A full disk takes what still fits.
          if (disk.fails?.at === 'write') await file.write(bytes.subarray(0, bytes.length >> 1));
          failAt('write');
          await file.write(bytes);
        },
        async sync() {
          failAt('sync');
          disk.syncs++;
          await file.sync();
        },
      };
    },
  };
  const failAt = (at: string) => {
    if (disk.fails?.at === at) throw Object.assign(new Error('disk'), { code: disk.fails.code });
  };
  return disk;
}

describe('the journal', () => {
  test('gives back what it took, in order, after it was closed and opened again', async () => {
    for (const name of ['a', 'b']) {
      const journal = openJournal({ folder });
      expect(await journal.append(entry(name))).toEqual({ ok: true });
      await journal.close();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(await leads()).toEqual(['a', 'b']);
    expect(segments()).toHaveLength(2);
  });

  test('many who come at once share a sync', async () => {
    const disk = openBadDisk();
    const journal = openJournal({ folder, openFile: disk.openFile });
    const names = Array.from({ length: 500 }, (_, at) => String(at));
    const appended = await Promise.all(names.map((name) => journal.append(entry(name))));
    expect(appended.every(({ ok }) => ok)).toBe(true);
    expect(disk.syncs).toBeLessThan(5);
    expect(await leads()).toEqual(names);
    await journal.close();
  });

  test('is there in the file as soon as it says so', async () => {
    const journal = openJournal({ folder });
    for (const name of ['a', 'b', 'c']) {
      await journal.append(entry(name));
      expect((await leads()).at(-1)).toBe(name);
    }
    await journal.close();
  });

  test('tells who listens, until they no longer do', async () => {
    const journal = openJournal({ folder });
    let heard = 0;
    const stop = journal.listen(() => heard++);
    await journal.append(entry('a'));
    stop();
    await journal.append(entry('b'));
    expect(heard).toBe(1);
    await journal.close();
  });

  test('goes on in the next file at its size and at its age', async () => {
    let nowMs = 1.79e12;
    const journal = openJournal({ folder, segmentBytes: 200, segmentMs: 1000, nowMs: () => nowMs });
    for (const name of ['a', 'b']) await journal.append(entry(name));
    expect(segments()).toHaveLength(1);
    await journal.append(entry('c'));
    expect(segments()).toHaveLength(2);
    nowMs += 1000;
    await journal.append(entry('d'));
    expect(segments()).toHaveLength(3);
    expect(await leads()).toEqual(['a', 'b', 'c', 'd']);
    await journal.close();
  });

  test('two writers share a folder and do not meet', async () => {
    const [one, two] = [openJournal({ folder }), openJournal({ folder })];
    await Promise.all([one.append(entry('a')), two.append(entry('b')), one.append(entry('c'))]);
    expect((await leads()).sort()).toEqual(['a', 'b', 'c']);
    await Promise.all([one.close(), two.close()]);
  });

  test('once closed takes nothing more, and what it had taken is safe', async () => {
    const journal = openJournal({ folder });
    const last = journal.append(entry('last'));
    await journal.close();
    expect(await last).toEqual({ ok: true });
    expect(await journal.append(entry('late'))).toEqual({ ok: false, why: 'closed' });
    expect(await leads()).toEqual(['last']);
  });
});

describe('a disk that fails', () => {
  test.each([
    ['open', 'ENOSPC', 'full'],
    ['write', 'ENOSPC', 'full'],
    ['sync', 'EDQUOT', 'full'],
    ['write', 'EIO', 'failed'],
    ['sync', 'EIO', 'failed'],
  ] as const)('at %s with %s: refused as %s, and taken again once it is well', async (at, code, why) => {
    const disk = openBadDisk();
    let nowMs = 1.79e12;
    const journal = openJournal({ folder, openFile: disk.openFile, nowMs: () => nowMs });
    if (at !== 'open') await journal.append(entry('before'));
    disk.fails = { at, code };
    expect(await journal.append(entry('lost'))).toEqual({ ok: false, why });
    delete disk.fails;
    // Left alone for a moment, then asked again.
    expect(await journal.append(entry('too soon'))).toEqual({ ok: false, why });
    nowMs += 1000;
    expect(await journal.append(entry('after'))).toEqual({ ok: true });
    await journal.close();
    const kept = (await leads()).filter((name) => name !== 'lost');
    expect(kept).toEqual(at === 'open' ? ['after'] : ['before', 'after']);
  });

  test('a clock that jumps hours back or forth in between keeps nobody waiting', async () => {
    const disk = openBadDisk();
    let nowMs = 1.79e12;
    const journal = openJournal({ folder, openFile: disk.openFile, nowMs: () => nowMs });
    for (const jumpMs of [-5, 5, -7].map((hours) => hours * 3_600_000)) {
      disk.fails = { at: 'write', code: 'ENOSPC' };
      expect(await journal.append(entry('lost'))).toEqual({ ok: false, why: 'full' });
      delete disk.fails;
      nowMs += jumpMs;
      expect(await journal.append(entry(`after ${jumpMs}`))).toEqual({ ok: true });
    }
    await journal.close();
    expect((await leads()).filter((name) => name !== 'lost')).toHaveLength(3);
  });

  // A file system of its own needs the rights to mount one.
  test.skipIf(!mayMount())(
    'really full, it takes nothing that it cannot keep; with room again it goes on by itself',
    async () => {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder]);
      try {
        let nowMs = 1.79e12;
        const journal = openJournal({ folder, nowMs: () => nowMs });
        const acknowledged: string[] = [];
        const take = async (name: string) => {
          const appended = await journal.append(entry(name));
          if (appended.ok) acknowledged.push(name);
          return appended;
        };
        writeFileSync(path.join(folder, 'others'), Buffer.alloc(256 * 1024));
        const words = 'x'.repeat(10_000);
        for (let at = 0; at < 60; at++, nowMs += 1_000) await take(`${at} ${words}`);
        const [kept, last] = [acknowledged.length, await take(`last ${words}`)];
        expect(kept).toBeGreaterThan(5);
        expect(kept).toBeLessThan(30);
        expect(last).toEqual({ ok: false, why: 'full' });
        expect(await leads()).toEqual(expect.arrayContaining(acknowledged));

        rmSync(path.join(folder, 'others'));
        nowMs += 1_000;
        expect(await take(`again ${words}`)).toEqual({ ok: true });
        await journal.close();
        const stored = await leads();
        expect(new Set(stored).size).toBe(stored.length);
        expect(stored).toEqual(acknowledged);
      } finally {
        execFileSync('umount', ['-l', folder]);
      }
    },
  );

  test('while it stays full, no heap of empty files grows', async () => {
    const disk = openBadDisk();
    disk.fails = { at: 'open', code: 'ENOSPC' };
    let nowMs = 1.79e12;
    const journal = openJournal({ folder, openFile: disk.openFile, nowMs: () => nowMs });
    for (let times = 0; times < 50; times++, nowMs += 1000) await journal.append(entry('x'));
    expect(segments()).toEqual([]);
  });
});

describe('after a crash', () => {
  const garbage = fc.oneof(
    fc.constant(Buffer.alloc(0)),
    fc.nat(5000).map((length) => Buffer.alloc(length)),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  );

  test('wherever the end was torn and whatever stands there, all that was whole before it is read and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        garbage,
        async (names, share, tail) => {
          rmSync(folder, { recursive: true, force: true });
          const journal = openJournal({ folder });
          const ends: number[] = [];
          for (const name of names) {
            await journal.append(entry(name));
            ends.push(readFileSync(lastFile()).length);
          }
          await journal.close();
          const written = readFileSync(lastFile());
          const cut = Math.floor(share * written.length);
          truncateSync(lastFile(), cut);
          appendFileSync(lastFile(), tail);
          // What stands there may begin with the very bytes that were torn off.
          const torn = written.subarray(cut);
          const back = torn.findIndex((byte, at) => byte !== tail[at]);
          const kept = back < 0 ? written.length : cut + back;
          const whole = names.slice(0, ends.filter((end) => end <= kept).length);
          expect(await leads()).toEqual(whole);
          const again = openJournal({ folder, nowMs: () => Date.now() + 1000 });
          await again.append(entry('after'));
          await again.close();
          expect(await leads()).toEqual([...whole, 'after']);
        },
      ),
      { numRuns: 60, examples: [[[''], 0.99, Buffer.from('}')]] },
    );
  });

  test('a torn end does not hide the same writer’s next segment', async () => {
    const journal = openJournal({ folder, segmentBytes: 1 });
    for (const name of ['a', 'b']) await journal.append(entry(name));
    await journal.close();
    appendFileSync(path.join(folder, segments()[0] ?? ''), 'torn');
    expect(await leads()).toEqual(['a', 'b']);
  });

  test('other files in the folder are left alone', async () => {
    writeFileSync(path.join(folder, 'notes.txt'), 'x');
    expect(await leads()).toEqual([]);
  });
});
