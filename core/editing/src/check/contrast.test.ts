import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureContrast } from './contrast.ts';
import { mendContrast } from './mend-contrast.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  // The figures are those of the formula in WCAG 2.2; #767676 is the lightest grey that passes on white.
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
    ['#00000080', '#ffffff', 4.01],
    ['#00000000', '#ffffff', 1],
  ])('of %s on %s is %f', (front, back, ratio) => {
    expect(measureContrast(front, back)).toBeCloseTo(ratio, 1);
  });

  test('of a translucent background is the worse of what may lie behind', () => {
    expect(measureContrast('#000000', '#ffffff80')).toBeLessThan(measureContrast('#000000', '#ffffff'));
  });

  test('lies between 1 and 21, whichever colour is in front', () => {
    fc.assert(
      fc.property(color, color, (one, other) => {
        const ratio = measureContrast(one, other);
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
        expect(ratio).toBeCloseTo(measureContrast(other, one), 10);
      }),
    );
  });

  test('can always be mended, and what is good already stays', () => {
    fc.assert(
      fc.property(color, color, (front, back) => {
        const mended = mendContrast(front, back, 4.5);
        expect(measureContrast(mended, back)).toBeGreaterThanOrEqual(4.5);
        if (measureContrast(front, back) >= 4.5) expect(mended).toBe(front);
      }),
    );
  });
});
