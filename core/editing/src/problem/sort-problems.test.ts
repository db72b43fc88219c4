import { expect, test } from 'vitest';
import { sortProblems } from './sort-problems.ts';

const fieldOf = { 'leads.ipDays': 'ipDays', 'site.interruptions.rest': 'restMinutes' } as const;

test.each([
  ['at its field', [{ path: 'leads.ipDays', message: 'Too many.' }], { fields: { ipDays: 'Too many.' }, others: [] }],
  [
    'with those of what is inside it',
    [
      { path: 'site.interruptions.rest', message: 'Longer.' },
      { path: 'site.interruptions.rest.minutes', message: 'A number.' },
    ],
    { fields: { restMinutes: 'Longer. A number.' }, others: [] },
  ],
  [
    'not at one whose name it only begins with',
    [{ path: 'leads.ipDaysMost', message: 'Unknown.' }],
    { fields: {}, others: ['Unknown.'] },
  ],
  ['apart, where no field is to blame', [{ path: '', message: 'Too large.' }], { fields: {}, others: ['Too large.'] }],
  ['nowhere, where there is none', [], { fields: {}, others: [] }],
])('each problem stands %s', (_, problems, sorted) => {
  expect(sortProblems(problems, fieldOf)).toEqual(sorted);
});
