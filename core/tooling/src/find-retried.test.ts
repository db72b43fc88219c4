import { expect, test } from 'vitest';
import { findRetried } from './find-retried.mjs';

test('what passed only when it was run again is named; what passed at once, or never, is not', () => {
  const output = [
    '   \u001b[32m✓\u001b[39m closes by its button\u001b[33m 812\u001b[2mms\u001b[22m\u001b[39m',
    '   \u001b[32m✓\u001b[39m fires once\u001b[33m 1612\u001b[2mms\u001b[22m\u001b[39m\u001b[33m (retry x1)\u001b[39m',
    '   ✓ opens (twice) (retry x1)',
    '   × never opens (retry x1)',
  ].join('\n');
  expect(findRetried(output)).toEqual(['fires once', 'opens (twice)']);
});
