import { expect, test } from 'vitest';
import { listFieldVariations } from './variations.tsx';

test('a first name is asked for under a name by which browsers fill in no other, and shops take it for no other', () => {
  const text = listFieldVariations().find(({ name }) => name === 'text');
  expect(text?.attributes).toMatchObject({ name: 'firstName', label: 'First name' });
});

test('no two fields share a name when each is put in once', () => {
  const names = listFieldVariations().map(({ attributes }) => attributes.name);
  expect(new Set(names).size).toBe(names.length);
});
