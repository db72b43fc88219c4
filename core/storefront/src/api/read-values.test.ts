import { expect, test } from 'vitest';
import { readAnswers } from './read-answers.ts';
import { readValues } from './read-values.ts';

const cycle: Record<string, unknown> = {};
cycle['self'] = cycle;

test.each([
  [
    { tier: 'gold', nested: { n: 1, list: [1, 'a'] } },
    { tier: 'gold', nested: { n: 1, list: [1, 'a'] } },
  ],
  [{ since: new Date(0) }, { since: '1970-01-01T00:00:00.000Z' }],
  [{ gone: undefined, run: () => 1, nothing: null }, { nothing: null }],
  [{}, {}],
])('values of a page are taken as JSON has them: %o', (given, expected) => {
  expect(readValues(given)).toEqual(expected);
});

test.each([null, undefined, 'x', 7, [1], cycle, { n: 10n }, { at: new Date(NaN) }, { big: 'x'.repeat(3000) }])(
  'what is no record of bounded size is not taken',
  (given) => {
    expect(readValues(given)).toBeUndefined();
  },
);

test('nothing reaches what all objects share', () => {
  const read = readValues(JSON.parse('{"__proto__":{"polluted":1}}'));
  expect(({ ...read } as { polluted?: unknown }).polluted).toBeUndefined();
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

const all = (answer: 'granted' | 'denied') => ({
  preferences: answer,
  analytics: answer,
  marketing: answer,
  sale: answer,
});
test.each([
  ['granted', all('granted')],
  ['denied', all('denied')],
  [
    { analytics: true, marketing: false, preferences: 'granted' },
    { analytics: 'granted', marketing: 'denied', preferences: 'granted' },
  ],
  [{ necessary: false, other: true, analytics: 'perhaps' }, {}],
  [null, {}],
  ['yes please', {}],
  [[], {}],
])('the answer %o is read', (given, expected) => {
  expect(readAnswers(given)).toEqual(expected);
});
