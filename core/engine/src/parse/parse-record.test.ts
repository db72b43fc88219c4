import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowMissing } from './allow-missing.ts';
import { findRepeats } from './find-repeats.ts';
import { parseChoice } from './parse-choice.ts';
import { parseExactly } from './parse-exactly.ts';
import { parseFlag } from './parse-flag.ts';
import { parseId } from './parse-id.ts';
import { parseList } from './parse-list.ts';
import { parseMap } from './parse-map.ts';
import { parseNumber } from './parse-number.ts';
import { parseRecord } from './parse-record.ts';
import { parseString } from './parse-string.ts';
import { parseUnion } from './parse-union.ts';
import type { Parse } from './parse.ts';
import type { Problem } from './problem.ts';
import { quote } from './quote.ts';
import { useDefault } from './use-default.ts';

function read<Value>(
  parse: Parse<Value>,
  input: unknown,
): { readonly value: Value; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  return { value: parse(input, { path: '', problems }), problems };
}
const told = <Value>(parse: Parse<Value>, input: unknown) =>
  read(parse, input).problems.map(({ path, message }) => `${path}: ${message}`);

const delay = parseNumber('The delay', { min: 0, max: 3600, unit: 'seconds' });
const share = parseNumber('The share', { min: 0, max: 1, excludes: 'max' });
const pages = parseNumber('The page', { min: 1, max: 9, whole: true });
const name = parseString('The name', { min: 1, max: 5 });
const shape = parseRecord<{ readonly a: string; readonly b?: number; readonly c: boolean }>('The thing', {
  a: name,
  b: allowMissing(delay),
  c: useDefault(parseFlag('Whether it is'), true),
});
const union = parseUnion<'kind', { readonly kind: string }>('The thing', 'kind', {
  x: parseRecord<{ readonly kind: string }>('The x', { kind: parseExactly('x') }),
});
const map = parseMap('The map', parseId('The key'), name, { max: 2 });

describe('a problem is said where it is and in words', () => {
  const cases: readonly (readonly [string, Parse<unknown>, unknown, readonly string[]])[] = [
    ['a number within', delay, 3600, []],
    ['a number beyond', delay, 3600.1, [': The delay must be a number of seconds between 0 and 3,600.']],
    ['not a number', delay, NaN, [': The delay must be a number of seconds between 0 and 3,600.']],
    ['the excluded end', share, 1, [': The share must be a number between 0 and 1, but not 1 itself.']],
    ['the included end', share, 0, []],
    ['a fraction of a whole', pages, 1.5, [': The page must be a whole number between 1 and 9.']],
    ['a text within', name, 'abcde', []],
    ['a text too long', name, 'abcdef', [': The name must not be longer than 5 characters.']],
    ['a text of spaces', name, '  ', [': The name must not be empty.']],
    ['a text missing', name, undefined, [': The name is missing.']],
    ['a number for a text', name, 1, [': The name must be text.']],
    ['a word for a yes', parseFlag('Whether'), 'true', [': Whether must be either true or false.']],
    ['a wrong choice', parseChoice('The side', ['left', 'right']), 'up', [': The side must be one of: left, right.']],
    ['an id every object has', parseId('The id'), 'toString', [': The id must not be “toString”; please take another.']],
    ['a record as it should be', shape, { a: 'x' }, []],
    ['a record with a typo', shape, { a: 'x', d: 1 }, ['d: The thing has a setting named “d” that Beckon does not know.']],
    ['a record with what only its prototype has', shape, Object.create({ a: 'x' }), ['a: The name is missing.']],
    ['a list for a record', shape, [], [': The thing must be a group of settings.']],
    ['a record that is missing', shape, undefined, [': The thing is missing.']],
    ['all of it wrong', shape, { a: 1, b: -1, c: 0 }, ['a: The name must be text.', 'b: The delay must be a number of seconds between 0 and 3,600.', 'c: Whether it is must be either true or false.']],
    ['a list with one bad item', parseList('The names', name, { max: 3 }), ['a', 2], ['1: The name must be text.']],
    ['a list too long, of which the rest is not read', parseList('The names', name, { max: 1 }), ['a', 2, 3], [': The names must be a list of 0 to 1.']],
    ['a known kind', union, { kind: 'x' }, []],
    ['an unknown kind', union, { kind: 'y' }, ['kind: The thing must say in “kind” which it is: x, not “y”.']],
    ['a kind every object has', union, { kind: 'toString' }, ['kind: The thing must say in “kind” which it is: x, not “toString”.']],
    ['a map', map, { a: 'b' }, []],
    ['a map too large, with a bad key', map, { 'a b': 'b', c: 'd', e: 'f' }, [': The map must not hold more than 2 settings.', 'a b: The key may hold letters, digits, “_” and “-” only, and must begin with a letter or digit.']],
  ]; // prettier-ignore
  test.each(cases)('%s', (_, parse, input, problems) => {
    expect(told(parse, input)).toEqual(problems);
  });
});

describe('what is read', () => {
  test('has the keys in one order, and those left out filled in or absent', () => {
    expect(JSON.stringify(read(shape, { c: false, b: 1, a: 'x' }).value)).toBe('{"a":"x","b":1,"c":false}');
    expect(JSON.stringify(read(shape, { a: 'x' }).value)).toBe('{"a":"x","c":true}');
  });

  test('is a value of its type even where it was wrong, so that reading goes on', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const { value } = read(shape, input);
        expect([typeof value.a, typeof value.b, typeof value.c]).toEqual([
          'string',
          expect.stringMatching(/number|undefined/),
          'boolean',
        ]);
        expect(typeof read(share, input).value).toBe('number');
        expect(Array.isArray(read(parseList('x', name, { max: 3 }), input).value)).toBe(true);
      }),
    );
  });
});

test('a long word is cut in a sentence, between characters', () => {
  expect(quote('😀'.repeat(41))).toBe(`“${'😀'.repeat(40)}…”`);
  expect(quote('short')).toBe('“short”');
});

test('repeats are what stood before; the empty ones are no repeats', () => {
  expect(findRepeats(['a', 'b', 'a', '', '', 'a'])).toEqual([2, 5]);
});
