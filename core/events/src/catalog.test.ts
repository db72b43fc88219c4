import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog } from './catalog.ts';
import type { EventName } from './event.ts';
import { purposeOf } from './purpose-of.ts';

test.each(Object.entries(catalog))(
  '%s is listed under its own name, with the purpose the tag asks for',
  (name, kind) => {
    expect(kind.name).toBe(name);
    expect(purposeOf(name as EventName)).toBe(kind.purpose);
  },
);

test('every file of the catalogue is in it, and nothing else', () => {
  const files = readdirSync(new URL('catalog', import.meta.url)).map((file) => file.replace('.ts', ''));
  expect(files.sort()).toEqual(Object.keys(catalog).sort());
});
