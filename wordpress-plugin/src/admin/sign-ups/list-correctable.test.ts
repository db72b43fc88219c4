import { expect, test } from 'vitest';
import { listCorrectable } from './list-correctable.ts';

test('texts can be corrected, each value once, under the name that people know', () => {
  const fields = { email: 'ann@example.com', name: 'Ann', note: '', colours: ['red'], isAdult: true };
  expect(
    listCorrectable({ email: 'ann@example.com', phone: null, fields }, { email: 'Email', phone: 'Phone' }),
  ).toEqual([
    { name: 'Email', value: 'ann@example.com' },
    { name: 'name', value: 'Ann' },
  ]);
});
