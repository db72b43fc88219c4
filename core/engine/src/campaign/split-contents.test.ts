import { expect, test } from 'vitest';
import spec from '../../../spec/snapshots.json' with { type: 'json' };
import { contentHash } from './content-hash.ts';
import type { Snapshot } from './snapshot.ts';
import { splitContents } from './split-contents.ts';

const snapshot = spec.snapshots[2]?.snapshot as unknown as Snapshot;
const hashes = Object.keys(snapshot.contents);
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

test.each([0, 300, 450, 900, 1500, 100_000])('what stays in %i bytes and what moves is together everything', (keep) => {
  const split = splitContents(snapshot, '/contents/', keep);
  const inside = Object.keys(split.snapshot.contents);
  expect([...inside, ...split.files.map((file) => file.hash)].sort()).toEqual(hashes);
  expect(Object.values(split.snapshot.contents).reduce((sum, each) => sum + bytesOf(each), 0)).toBeLessThanOrEqual(
    keep,
  );
  for (const { hash, name, text } of split.files) {
    expect(name).toBe(`${hash}.json`);
    expect(JSON.parse(text)).toEqual(snapshot.contents[hash]);
    expect(contentHash(JSON.parse(text))).toBe(hash);
  }
  expect(split.snapshot.campaigns).toEqual(snapshot.campaigns);
  const { hash, ...rest } = split.snapshot;
  expect(hash).toBe(contentHash(rest));
});

test('the largest move first, and the address of the rest is named', () => {
  const sizes = Object.values(snapshot.contents)
    .map(bytesOf)
    .sort((a, b) => a - b);
  const keep = (sizes[0] ?? 0) + (sizes[1] ?? 0);
  const split = splitContents(snapshot, '/contents/', keep);
  expect(Object.keys(split.snapshot.contents)).toHaveLength(2);
  expect(split.snapshot.contentsAt).toBe('/contents/');
});

test('a snapshot that is small enough stays as it is', () => {
  expect(splitContents(snapshot, '/contents/', 100_000)).toEqual({ snapshot, files: [] });
});
