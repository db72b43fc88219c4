import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promises, storageList } from '@beckon/editing/promises/register';
import { expect, test } from 'vitest';
import { drawReadme } from './draw-readme.ts';

test('the README says what the register says (npm run promises writes it)', () => {
  const readme = readFileSync(path.resolve(import.meta.dirname, '../../../../README.md'), 'utf8');
  expect(drawReadme(readme, promises, storageList)).toBe(readme);
});

test('what stands around it stays', () => {
  const marked =
    'before\n<!-- register: written by npm run promises -->\nwhat stood there\n<!-- /register -->\nafter\n';
  const drawn = drawReadme(marked, [{ id: 'V1', promise: 'Nothing is sold.', keptIn: [], open: 'All of it.' }], []);
  expect(drawn).toMatch(/^before\n[^]*\*\*V1\*\* Nothing is sold\. \*All of it\.\*[^]*\nafter\n$/);
  expect(drawn).not.toContain('what stood there');
});
