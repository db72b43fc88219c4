import { expect, test } from 'vitest';
import { describeLifetime } from './describe-lifetime.ts';

test.each([
  [
    'cookie',
    730,
    false,
    'One cookie of this shop, for 400 days from the last visit (the site asks for 730; no browser keeps a cookie longer).',
  ],
  ['cookie', 30, false, 'One cookie of this shop, for 30 days from the last visit.'],
  [
    'cookie',
    30,
    true,
    'One cookie of this shop, for 30 days from the last visit. Safari deletes it after 7 days without a tap or click here.',
  ],
  ['local', 730, false, 'One entry in this browser’s local storage, for 730 days from the last visit.'],
  ['session', 730, true, 'Stored until this tab is closed; another tab begins anew.'],
  ['none', 730, false, 'Nothing is stored; this page alone remembers.'],
] as const)('%s for %d days, in Safari: %s', (kind, days, isSafari, sentence) => {
  expect(describeLifetime({ kind, days }, isSafari)).toBe(sentence);
});
