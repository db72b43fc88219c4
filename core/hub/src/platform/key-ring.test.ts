import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { ringForTests } from '../../test/ring-for-tests.ts';
import { addToKeyFile, keyFileIn } from './key-file.ts';
import { openKeyRing, openSealed, seal, type KeyRing } from './key-ring.ts';
import { parseKeys } from './parse-keys.ts';

const ring = ringForTests('2026-11', '2026-10');
const bytes = fc.uint8Array({ maxLength: 300 });

describe('sealing', () => {
  test('what is sealed opens in its context', () => {
    fc.assert(
      fc.property(bytes, fc.string(), (content, context) => {
        const opened = openSealed(ring, seal(ring, content, context), context);
        expect(opened.ok && new Uint8Array(opened.bytes)).toEqual(content);
      }),
    );
  });

  test('in another context it does not open', () => {
    fc.assert(
      fc.property(bytes, fc.string(), fc.string(), (content, context, other) => {
        fc.pre(context !== other);
        expect(openSealed(ring, seal(ring, content, context), other)).toEqual({ ok: false, why: 'not-genuine' });
      }),
    );
  });

  test('every flipped bit, in every byte, is refused', () => {
    const sealed = seal(ring, Buffer.from('somebody@shop.example'), 'lead/email');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openSealed(ring, flipped, 'lead/email').ok, `bit ${bit}`).toBe(false);
    }
  });

  test('what is cut off or has something added is refused, whatever its length', () => {
    const sealed = seal(ring, Buffer.from('somebody'), 'x');
    for (let length = 0; length < sealed.length; length++)
      expect(openSealed(ring, sealed.subarray(0, length), 'x').ok, `${length} bytes`).toBe(false);
    expect(openSealed(ring, Buffer.concat([sealed, Buffer.alloc(1)]), 'x').ok).toBe(false);
  });

  test('bytes from anywhere do not open, and throw nothing', () => {
    fc.assert(fc.property(bytes, (content) => void expect(openSealed(ring, content, '').ok).toBe(false)));
  });

  test('the same content is never sealed to the same bytes, and nothing of it shows', () => {
    const content = Buffer.from('somebody@shop.example');
    const sealed = Array.from({ length: 100 }, () => seal(ring, content, 'x').toString('latin1'));
    expect(new Set(sealed.map((text) => text.slice(-40))).size).toBe(100);
    expect(sealed.filter((text) => text.includes('somebody'))).toEqual([]);
  });
});

describe('a ring', () => {
  test('after rotation the new key seals and the old one still opens; once it is gone, its name is why not', () => {
    const [newest, old] = ring.keys;
    if (!newest || !old) throw new Error('a ring of two');
    const before: KeyRing = { newest: old, keys: [old], from: 'environment' };
    const sealed = seal(before, Buffer.from('x'), 'c');
    expect(openSealed(ring, sealed, 'c').ok).toBe(true);
    expect(openSealed(before, seal(ring, Buffer.from('x'), 'c'), 'c')).toEqual({ ok: false, why: 'unknown-key' });
    const after: KeyRing = { newest, keys: [newest], from: 'environment' };
    expect(openSealed(after, sealed, 'c')).toEqual({ ok: false, why: 'unknown-key' });
  });

  test('another key of the same name does not open', () => {
    const sealed = seal(ringForTests('same'), Buffer.from('x'), 'c');
    expect(openSealed(ringForTests('same'), sealed, 'c')).toEqual({ ok: false, why: 'not-genuine' });
  });

  test('shows none of its bytes to whoever prints it', () => {
    const secret = Buffer.concat([Buffer.alloc(31, 7), Buffer.from('x')]);
    const parsed = parseKeys(`2026:${secret.toString('base64')}`);
    expect(parsed.ok).toBe(true);
    for (const shown of [inspect(parsed, { depth: 9 }), JSON.stringify(parsed)])
      for (const form of [secret.toString('base64'), secret.toString('hex'), '7, 7, 7', '7,7,7', '07 07'])
        expect(shown).not.toContain(form);
  });

  const key = (fill: string) => Buffer.from(fill.padEnd(32, 'abc')).toString('base64');
  test.each([
    [`a:${key('1')}`, ['a']],
    [`b:${key('1')},a:${key('2')}`, ['b', 'a']],
    [`b:${key('1')}\n a:${key('2')}\n`, ['b', 'a']],
    [`2026-11_x:${Buffer.from(key('1'), 'base64').toString('base64url')}`, ['2026-11_x']],
  ])('%j is a ring', (text, ids) => {
    const parsed = parseKeys(text);
    expect(parsed.ok && parsed.keys.map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    ['', /at least one/],
    ['abc', /key 1/],
    ['a:', /key 1/],
    [`a:${Buffer.alloc(16, 'abc').toString('base64')}`, /32 bytes/],
    [`a:${Buffer.alloc(33, 'abc').toString('base64')}`, /32 bytes/],
    [`a:${Buffer.alloc(32).toString('base64')}`, /no key/],
    [`a b:${key('1')}`, /key 1/],
    [`${'a'.repeat(33)}:${key('1')}`, /key 1/],
    [`a:${key('1')},a:${key('2')}`, /name of key 2/],
    [Array.from({ length: 21 }, (_, at) => `k${at}:${key(String(at))}`).join(','), /20 keys/],
  ])('%j is none', (text, problem) => {
    const parsed = parseKeys(text);
    expect(!parsed.ok && parsed.problem).toMatch(problem);
  });
});

describe('where keys come from', () => {
  const folders: string[] = [];
  const clock = { nowMs: () => Date.parse('2026-11-28T12:00:00Z') };
  const makeFolder = () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'beckon-keys-'));
    folders.push(folder);
    return folder;
  };
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

  test('in production without keys nothing opens, and no file is made', () => {
    const dataFolder = makeFolder();
    expect(openKeyRing({ isProduction: true, dataFolder }, clock)).toEqual({
      ok: false,
      problem: 'BECKON_KEYS must be set in production.',
    });
    expect(() => statSync(keyFileIn(dataFolder))).toThrow();
  });

  test('on a machine with nothing set, a file is made that only its owner may read, and the next start reads it', () => {
    const env = { isProduction: false, dataFolder: path.join(makeFolder(), 'not', 'there', 'yet') };
    const first = openKeyRing(env, clock);
    const second = openKeyRing(env, clock);
    if (!first.ok || !second.ok) throw new Error('no ring');
    expect([first.ring.from, second.ring.from]).toEqual(['new-file', 'file']);
    expect(statSync(keyFileIn(env.dataFolder)).mode & 0o777).toBe(0o600);
    expect(openSealed(second.ring, seal(first.ring, Buffer.from('x'), 'c'), 'c').ok).toBe(true);
  });

  test('a key that is added comes first, and the one before still opens', () => {
    const env = { isProduction: false, dataFolder: makeFolder() };
    const before = openKeyRing(env, clock);
    addToKeyFile(env.dataFolder, clock.nowMs());
    const after = openKeyRing(env, clock);
    if (!before.ok || !after.ok) throw new Error('no ring');
    expect(after.ring.keys).toHaveLength(2);
    expect(after.ring.newest.id).not.toBe(before.ring.newest.id);
    expect(openSealed(after.ring, seal(before.ring, Buffer.from('x'), 'c'), 'c').ok).toBe(true);
    expect(statSync(keyFileIn(env.dataFolder)).mode & 0o777).toBe(0o600);
  });

  test('a key file that others may read is refused by its name, and nothing of it is said', () => {
    const env = { isProduction: false, dataFolder: makeFolder() };
    openKeyRing(env, clock);
    const file = keyFileIn(env.dataFolder);
    chmodSync(file, 0o644);
    const opened = openKeyRing(env, clock);
    expect(!opened.ok && opened.problem).toContain(file);
    expect(JSON.stringify(opened)).not.toContain(readFileSync(file, 'utf8').split(':')[1]?.trim());
  });

  test('keys of the environment go before the file, which is not made', () => {
    const dataFolder = makeFolder();
    const { keys } = ringForTests('set');
    const [newest] = keys;
    if (!newest) throw new Error('a ring of one');
    const opened = openKeyRing({ isProduction: true, dataFolder, keys: [newest] }, clock);
    expect(opened.ok && opened.ring).toMatchObject({ from: 'environment', newest: { id: 'set' } });
    expect(() => statSync(keyFileIn(dataFolder))).toThrow();
  });
});
