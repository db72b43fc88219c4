import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeFrame, readFrame } from './frame.ts';

const payload = fc.string({ unit: 'grapheme', minLength: 1 });

test('what is written is read, wherever it stands', () => {
  fc.assert(
    fc.property(payload, fc.uint8Array(), fc.uint8Array(), (text, before, after) => {
      const frame = encodeFrame(text);
      const found = readFrame(Buffer.concat([before, frame, after]), before.length);
      expect(found).toEqual({ is: 'frame', payload: text, bytes: frame.length });
    }),
  );
});

test('a frame that is cut off is a beginning', () => {
  fc.assert(
    fc.property(payload, fc.nat(), (text, cut) => {
      const frame = encodeFrame(text);
      expect(readFrame(frame.subarray(0, cut % frame.length), 0).is).toBe('beginning');
    }),
  );
});

test('one wrong bit, and it is no frame', () => {
  fc.assert(
    fc.property(payload, fc.nat(), (text, at) => {
      const frame = encodeFrame(text);
      const bit = at % (frame.length * 8);
      frame[bit >> 3] = (frame[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(readFrame(frame, 0).is).not.toBe('frame');
    }),
  );
});

test('zeros, which a file system leaves where it lost something, are no frame', () => {
  expect(readFrame(Buffer.alloc(64), 0)).toEqual({ is: 'none' });
});
