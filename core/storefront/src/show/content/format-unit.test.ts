import { expect, test } from 'vitest';
import { formatUnit } from './format-unit.ts';

test('a unit of time is named in the language of the document', () => {
  expect(formatUnit('de', 'day', 'long').format(2)).toBe('2 Tage');
});

test.each(['pt-PT-ao90', 'en-xx-yy', 'zh-yue'])(
  '%s, which no browser takes for a language, stops no countdown',
  (tag) => {
    expect(formatUnit(tag, 'day', 'long').format(2)).toContain('2');
  },
);
