import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hasTest } from './has-test.ts';

/** One requirement of OWASP ASVS 5.0.0, its topic in our words. A row that is `open` is not whole, whatever tests it has. */
interface Requirement {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly topic: string;
  readonly tests?: readonly string[];
  readonly decision?: string;
  readonly notApplicable?: string;
  readonly open?: string;
}

const root = path.resolve(import.meta.dirname, '../../../..');
const rows = JSON.parse(readFileSync(path.join(root, 'core/spec/asvs.json'), 'utf8')) as readonly Requirement[];

/** Level 1 whole: sections, and which of their requirements (https://github.com/OWASP/ASVS, 5.0.0). */
const levelOne: Readonly<Record<string, readonly number[]>> = {
  '1.2': [1, 2, 3, 4, 5], '1.3': [1, 2], '1.5': [1], '2.1': [1], '2.2': [1, 2], '2.3': [1],
  '3.2': [1, 2], '3.3': [1], '3.4': [1, 2], '3.5': [1, 2, 3], '4.1': [1], '4.4': [1], '5.2': [1, 2], '5.3': [1, 2],
  '6.1': [1], '6.2': [1, 2, 3, 4, 5, 6, 7, 8], '6.3': [1, 2], '6.4': [1, 2], '7.2': [1, 2, 3, 4], '7.4': [1, 2],
  '8.1': [1], '8.2': [1, 2], '8.3': [1], '9.1': [1, 2, 3], '9.2': [1], '10.4': [1, 2, 3, 4, 5], '11.3': [1, 2],
  '11.4': [1], '12.1': [1], '12.2': [1, 2], '13.4': [1], '14.2': [1], '14.3': [1], '15.1': [1], '15.2': [1], '15.3': [1],
}; // prettier-ignore

/** Beyond it, what we have set ourselves of levels 2 and 3. */
const beyond: Readonly<Record<string, readonly number[]>> = {
  '1.2': [10], '1.3': [4, 5, 6, 7], '2.4': [1], '3.3': [2, 3, 4, 5], '3.4': [3, 4, 5, 6, 7, 8], '3.5': [4, 5], '5.2': [6],
  '6.2': [9, 10, 11, 12], '6.3': [3, 8], '6.4': [3], '6.5': [1, 2, 3, 4, 5], '6.6': [3], '7.3': [1, 2], '7.4': [3, 4, 5],
  '7.5': [1, 2], '8.2': [3], '8.4': [1], '9.2': [2, 3, 4], '11.5': [1], '13.2': [2, 4], '14.1': [1, 2],
  '14.2': [2, 3, 4, 5, 6, 7, 8], '14.3': [2, 3], '15.1': [2], '15.2': [4], '15.3': [2, 3, 6, 7], '16.1': [1],
  '16.2': [1, 2, 3, 4, 5], '16.3': [1, 2, 3, 4], '16.4': [1, 2, 3], '16.5': [1, 2, 3, 4],
}; // prettier-ignore

const listIds = (sections: Readonly<Record<string, readonly number[]>>) =>
  Object.entries(sections).flatMap(([section, numbers]) => numbers.map((number) => `${section}.${number}`));

test('level 1 is there whole, 70 requirements, and what we have set ourselves beyond it', () => {
  const idsOf = (isWanted: (level: number) => boolean) =>
    rows.filter(({ level }) => isWanted(level)).map(({ id }) => id).toSorted(); // prettier-ignore
  expect(listIds(levelOne)).toHaveLength(70);
  expect(idsOf((level) => level === 1)).toEqual(listIds(levelOne).toSorted());
  expect(idsOf((level) => level > 1)).toEqual(listIds(beyond).toSorted());
});

test('every requirement is held by tests or by a record, does not apply for a reason, or says what is open', () => {
  const bare = rows.filter(
    ({ topic, tests = [], decision, notApplicable, open }) =>
      !topic || !(tests.length || decision || notApplicable || open) || (notApplicable && (tests.length || open)),
  );
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test('every test and record that a requirement names is there', () => {
  const missing = rows.flatMap(({ id, tests = [], decision }) => [
    ...tests
      .filter((name) => {
        const [file = '', title = ''] = name.split(' › ');
        const place = path.join(root, file);
        return !existsSync(place) || !hasTest(readFileSync(place, 'utf8'), title);
      })
      .map((name) => `${id}: ${name}`),
    ...(decision && !existsSync(path.join(root, decision)) ? [`${id}: ${decision}`] : []),
  ]);
  expect(missing).toEqual([]);
});
