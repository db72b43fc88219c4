import { expect, test } from 'vitest';
import { palettes } from '@beckon/editing/templates/palettes';
import { findContrastHints } from './contrast-hints.ts';
import { readTheme } from './read-theme.ts';

test.each(Object.entries(palettes))('%s needs no hint', (_, palette) => {
  expect(findContrastHints(palette)).toEqual([]);
});

test('grey on grey is told, with a grey that can be read', () => {
  const colors = { text: '#999999', background: '#aaaaaa', accent: '#000000' };
  const [hint, ...others] = findContrastHints(readTheme({ colors }));
  expect(others).toEqual([]);
  expect(hint).toMatchObject({ front: 'text', wanted: 4.5 });
  expect(findContrastHints(readTheme({ colors: { ...colors, text: hint!.instead } }))).toEqual([]);
});
