import { expect, test } from 'vitest';
import { newBlock } from './new-block.ts';

test('a new wheel has a code in every slice, and says which was won', () => {
  const wheel = newBlock('spin-wheel', 'wheel');
  expect(wheel).toMatchObject({ result: expect.stringMatching(/\{\{ prize \}\}.*\{\{ code \}\}/) as string });
  expect(wheel.kind === 'spin-wheel' && wheel.slices.every(({ code }) => code)).toBe(true);
});
