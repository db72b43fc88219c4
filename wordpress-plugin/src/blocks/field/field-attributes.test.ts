import { describe, expect, test } from 'vitest';
import { readOptions, writeOptions } from './field-attributes.ts';

describe('the options of a choice', () => {
  test.each([
    [
      'one a line',
      'Small\nLarge',
      [
        ['Small', 'Small'],
        ['Large', 'Large'],
      ],
    ],
    [
      'with another value',
      'Small | s\nLarge|l',
      [
        ['s', 'Small'],
        ['l', 'Large'],
      ],
    ],
    ['empty lines are none', '\n  \nSmall\n', [['Small', 'Small']]],
    ['a value left empty is the words', 'Small |', [['Small', 'Small']]],
    ['a value may hold the mark itself', 'A | a|b', [['a|b', 'A']]],
  ])('%s', (_, lines, expected) => {
    expect(readOptions(lines).map(({ value, label }) => [value, label])).toEqual(expected);
  });

  test('are read again as they were written', () => {
    const options = [
      { value: 's', label: 'Small' },
      { value: 'Large', label: 'Large' },
    ];
    expect(readOptions(writeOptions(options))).toEqual(options);
  });
});
