import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

test('the screens keep nothing in the browser of whoever works there, and send nothing on the side', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('.test.'),
  );
  expect(files.length).toBeGreaterThan(80);
  const keeps = /\b(localStorage|sessionStorage|indexedDB|sendBeacon|cookieStore)\b|document\.cookie|caches\.open/;
  const keepers = files.filter((file) => keeps.test(readFileSync(path.join(import.meta.dirname, file), 'utf8')));
  expect(keepers).toEqual([]);
});
