import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import spec from '../../../spec/snapshots.json' with { type: 'json' };
import { canonicalJson } from './canonical-json.ts';
import { contentHash, hashBytes } from './content-hash.ts';
import { encodeUtf8 } from './encode-utf8.ts';

describe('canonical JSON and its hash', () => {
  test.each(spec.canonical.map((row) => [row.name, row] as const))('%s', (_, { value, text, hash }) => {
    expect(canonicalJson(value)).toBe(text);
    expect(contentHash(value)).toBe(hash);
  });

  test('the order of keys does not count, and nothing else is lost', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reverseKeys(value))).toBe(canonicalJson(value));
      }),
    );
  });

  test('what is undefined is as good as absent', () => {
    expect(canonicalJson({ b: undefined, a: [undefined] })).toBe('{"a":[null]}');
  });
});

describe('FNV-1a in 64 bits', () => {
  // From the tables of its authors: http://www.isthe.com/chongo/tech/comp/fnv/
  test.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
    ['chongo was here!\n', '46810940eff5f915'],
  ])('%j gives %s', (text, hash) => {
    expect(hashBytes(encodeUtf8(text))).toBe(hash);
  });

  test('is what BigInt says it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        let hash = 0xcbf29ce484222325n;
        for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
        expect(hashBytes(bytes)).toBe(hash.toString(16).padStart(16, '0'));
      }),
    );
  });
});

test('UTF-8 is what TextEncoder makes of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\ud800', '\udfff'), (text, half) => {
      expect([...encodeUtf8(text + half)]).toEqual([...new TextEncoder().encode(text + half)]);
    }),
  );
});

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inside]) => [key, reverseKeys(inside)]),
  );
}
