import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ringForTests } from '../../test/ring-for-tests.ts';
import { openSealed, seal } from './key-ring.ts';
import { chunkBytes, openSealedStream, sealStream } from './sealed-stream.ts';

const ring = ringForTests('2026-11', 'old');
const context = 'backup/2026-11-28';
const sealedChunk = chunkBytes + 16;
const headBytes = 2 + '2026-11'.length + 60;

const patterned = (length: number): Buffer => Buffer.from(Uint8Array.from({ length }, (_, at) => (at * 31) >> 3));
const pieces = (bytes: Buffer, size: number): Readable =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
    { objectMode: false },
  );
const sealAll = (bytes: Buffer, size = 50_000) => buffer(pieces(bytes, size).pipe(sealStream(ring, context)));
/** What came out before the end or the failure, and the failure. */
async function openAll(sealed: Buffer, { size = 50_000, as = context, by = ring } = {}) {
  const opening = pieces(sealed, size).pipe(openSealedStream(by, as));
  const parts: Buffer[] = [];
  try {
    for await (const part of opening) parts.push(part as Buffer);
    return { bytes: Buffer.concat(parts) };
  } catch (error) {
    return { bytes: Buffer.concat(parts), why: (error as { why?: string }).why };
  }
}

test.each([0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes, 3 * chunkBytes + 5])(
  'a file of %d bytes comes back as it was, however it is cut on its way',
  async (length) => {
    const content = patterned(length);
    for (const size of [1_000, 65_536, 1_000_000]) {
      const sealed = await sealAll(content, size);
      expect(sealed.length).toBe(headBytes + length + 16 * Math.max(1, Math.ceil(length / chunkBytes)));
      expect(await openAll(sealed, { size: size - 1 })).toEqual({ bytes: content });
    }
  },
);

test('a file that arrives byte by byte opens', async () => {
  expect(await openAll(await sealAll(patterned(200), 1), { size: 1 })).toEqual({ bytes: patterned(200) });
});

test('every flipped byte of a small file is refused', async () => {
  const sealed = await sealAll(patterned(40));
  for (let at = 0; at < sealed.length; at++) {
    const flipped = Buffer.from(sealed);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect((await openAll(flipped)).why, `byte ${at}`).toMatch(/not-genuine|unknown-key/);
  }
});

test('a flipped byte anywhere in a large file is refused, and nothing of its chunk is handed on', async () => {
  const content = patterned(3 * chunkBytes + 100);
  const sealed = await sealAll(content);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: sealed.length - 1 }), async (at) => {
      const flipped = Buffer.from(sealed);
      flipped[at] = (flipped[at] ?? 0) ^ 0x80;
      const { bytes, why } = await openAll(flipped);
      expect(why).toMatch(/not-genuine|unknown-key/);
      expect(bytes.equals(content.subarray(0, bytes.length))).toBe(true);
      expect(bytes.length).toBeLessThanOrEqual(Math.max(0, Math.floor((at - headBytes) / sealedChunk)) * chunkBytes);
    }),
    { numRuns: 40 },
  );
});

test('a file that is cut off is noticed, also where a chunk ends', async () => {
  const sealed = await sealAll(patterned(2 * chunkBytes));
  const ends = [0, 1, headBytes - 1, headBytes, headBytes + 1, headBytes + sealedChunk - 1, headBytes + sealedChunk, sealed.length - 1]; // prettier-ignore
  for (const end of ends) expect((await openAll(sealed.subarray(0, end))).why, `${end} bytes`).toBe('not-genuine');
});

test('chunks that are swapped, repeated, left out or added are refused', async () => {
  const sealed = await sealAll(patterned(3 * chunkBytes));
  const head = sealed.subarray(0, headBytes);
  const chunk = (at: number) => sealed.subarray(headBytes + at * sealedChunk, headBytes + (at + 1) * sealedChunk);
  for (const order of [[1, 0, 2], [0, 0, 2], [0, 2], [0, 1, 2, 2], [2]])
    expect((await openAll(Buffer.concat([head, ...order.map(chunk)]))).why, order.join()).toBe('not-genuine');
  expect((await openAll(Buffer.concat([head, ...[0, 1, 2].map(chunk)]))).why).toBeUndefined();
});

test('chunks of another file with the same key do not fit', async () => {
  const [one, other] = [await sealAll(patterned(100)), await sealAll(patterned(100))];
  expect((await openAll(Buffer.concat([one.subarray(0, headBytes), other.subarray(headBytes)]))).why).toBe(
    'not-genuine',
  );
});

test('a file opens only in its context, and only where its key is known', async () => {
  const sealed = await sealAll(patterned(10));
  expect((await openAll(sealed, { as: 'backup/2026-11-27' })).why).toBe('not-genuine');
  expect((await openAll(sealed, { by: ringForTests('other') })).why).toBe('unknown-key');
});

test('what was sealed whole does not open as a file, nor the other way round', async () => {
  expect((await openAll(seal(ring, patterned(500), context))).why).toBe('not-genuine');
  expect(openSealed(ring, await sealAll(patterned(500)), context)).toEqual({ ok: false, why: 'not-genuine' });
});
