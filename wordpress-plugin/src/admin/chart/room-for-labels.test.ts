import { expect, test } from 'vitest';
import { roomForLabels } from './room-for-labels.ts';

test.each([
  [[], 48],
  [['0', '500'], 48],
  [['0', '250,000', '1,000,000'], 77],
  [['0', '10.000.000'], 84],
])('%j takes %d pixels', (labels, pixels) => expect(roomForLabels(labels)).toBe(pixels));
