import { expect, test } from 'vitest';
import { listCountries } from './list-countries.ts';

test('countries go by their name in the language of whoever sits here', () => {
  const german = listCountries('de');
  expect(german).toContainEqual({ value: 'DE', label: 'Deutschland' });
  expect(german[0]!.label).toBe('Afghanistan');
  expect(listCountries('fr')).toContainEqual({ value: 'DE', label: 'Allemagne' });
});

test('each is there once, and none that is no more', () => {
  const codes = listCountries('en').map(({ value }) => value);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => ['DD', 'SU', 'YU', 'EU', 'ZZ'].includes(code))).toEqual([]);
  expect(codes.length).toBeGreaterThan(240);
  expect(new Set(listCountries('en').map(({ label }) => label)).size).toBe(codes.length);
});
