import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from './read-json.ts';

const pathsOf = (input: unknown): readonly string[] => {
  const read = readJson(input, 'This document');
  return read.ok ? [] : read.problems.map(({ path }) => path);
};

describe('a value from outside', () => {
  test('that is JSON is the same afterwards, but a copy', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const read = readJson({ value }, 'This document');
        if (read.ok) expect(read.value).toEqual(JSON.parse(JSON.stringify({ value })));
      }),
    );
    const input = { list: [1] };
    const read = readJson(input, 'This document');
    expect(read.ok && read.value).not.toBe(input);
  });

  const nest = (levels: number): unknown => (levels === 0 ? 1 : [nest(levels - 1)]);
  test.each([
    ['nothing', undefined, ['']],
    ['a function', () => 1, ['']],
    ['a big integer', { a: 1n }, ['']],
    ['a getter that throws', Object.defineProperty({}, 'a', { enumerable: true, get: () => { throw new Error('no'); } }), ['']],
    ['as deep as is allowed', nest(128), []],
    ['one too deep', nest(129), [Array(128).fill(0).join('.')]],
    ['as long as is allowed', 'x'.repeat(255_998), []],
    ['one too long', 'x'.repeat(255_999), ['']],
    ['half a character', { a: ['ok 😀', '\ud83d'] }, ['a.1']],
    ['a NUL', { 'a\0': 'b' }, ['a\0']],
    ['a prototype', JSON.parse('{"a":{"__proto__":{"b":1}}}'), ['a.__proto__']],
    ['a constructor', { constructor: { prototype: 1 } }, ['constructor', 'constructor.prototype']],
  ])('%s', (_, input, paths) => {
    expect(pathsOf(input)).toEqual(paths);
  }); // prettier-ignore
});

test.each([
  ['a', 255_900, true],
  ['a', 256_100, false],
  ['é', 127_900, true],
  ['é', 128_100, false],
  ['中', 85_300, true],
  ['中', 85_400, false],
  ['😀', 63_900, true],
  ['😀', 64_100, false],
])('of “%s”, %i fit into 256 kB: %s', (character, count, fits) => {
  expect(readJson([character.repeat(count)], 'It').ok).toBe(fits);
});
