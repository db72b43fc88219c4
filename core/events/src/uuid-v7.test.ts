import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidV7 } from './uuid-v7.ts';

const randomBytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

test('the example of RFC 9562, appendix A.6', () => {
  const random = Uint8Array.from(Buffer.from('0000000000000cc318c4dc0c0c07398f', 'hex'));
  expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('has version, variant and time, whatever the random bytes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), randomBytes, (nowMs, random) => {
      const id = uuidV7(nowMs, random);
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(nowMs);
    }),
  );
});

test('sorts by time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 47 }), randomBytes, randomBytes, (nowMs, one, other) => {
      expect(uuidV7(nowMs, one) < uuidV7(nowMs + 1, other)).toBe(true);
    }),
  );
});
