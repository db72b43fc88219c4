import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { addUp, closeOver, makeManifest } from './manifest.ts';
import { weighTag } from './weigh-tag.ts';

const file = (name: string, role: string, bytes: number, imports: readonly string[] = []) => ({
  file: name,
  role,
  // Hex digits without a pattern: they compress to a half and no further.
  code: createHash('shake256', { outputLength: bytes / 2 })
    .update(name)
    .digest('hex'),
  imports,
  lazyImports: [],
  modules: [],
});
const small = [
  file('loader.js', 'loader', 900),
  file('engine.js', 'engine', 900, ['shared.js']),
  file('shared.js', 'chunk', 900),
  file('form.js', 'show/form', 900, ['shared.js']),
  file('act.js', 'act', 900, ['engine.js', 'frame.js']),
  file('frame.js', 'chunk', 900, ['shared.js']),
  file('record.js', 'record', 900, ['engine.js']),
  file('report.js', 'report', 900, ['engine.js']),
  file('with-popup.js', 'with-popup', 900),
];

test('a role counts every file it needs, once', () => {
  const { files, roles } = makeManifest(small);
  expect(closeOver(files, ['act.js']).toSorted()).toEqual(['act.js', 'engine.js', 'frame.js', 'shared.js']);
  expect(roles['engine']?.raw).toBe(1800);
  expect(addUp(files, [...(roles['engine']?.files ?? []), ...(roles['act']?.files ?? [])]).raw).toBe(3600);
});

test('a small tag is within budget', () => {
  expect(weighTag(makeManifest(small)).isWithinBudget).toBe(true);
});

test.each([
  ['a loader of 10,000 bytes', [file('loader.js', 'loader', 10_000), ...small.slice(1)]],
  ['a heavy engine', [...small.slice(0, 1), ...small.slice(2), file('engine.js', 'engine', 200_000)]],
  [
    'a heavy piece that only what acts needs',
    [...small.slice(0, 5), file('frame.js', 'chunk', 400_000), ...small.slice(6)],
  ],
  ['a heavy half that acts', [...small.slice(0, 4), ...small.slice(5), file('act.js', 'act', 400_000)]],
  ['a heavy record', [...small.slice(0, 6), file('record.js', 'record', 400_000), ...small.slice(7)]],
  ['a heavy report', [...small.slice(0, 7), file('report.js', 'report', 400_000), ...small.slice(8)]],
  ['a heavy whole', [...small.slice(0, 8), file('with-popup.js', 'with-popup', 400_000)]],
  ['a tag without the half that acts', [...small.slice(0, 4), ...small.slice(5)]],
  ['a tag without its record', [...small.slice(0, 6), ...small.slice(7)]],
  ['a tag without the whole', small.slice(0, 8)],
])('%s is beyond budget', (_, files) => {
  expect(weighTag(makeManifest(files)).isWithinBudget).toBe(false);
});
