import { defaultFrequency, type Condition } from '@beckon/engine';
import { expect, test } from 'vitest';
import { listWithheld } from './list-withheld.ts';

const forgetful = { ...defaultFrequency, withoutMemory: 'show' } as const;
const isNew: Condition = { attribute: 'visitor.isNew', is: 'isTrue' };
const onPath: Condition = { attribute: 'page.path', is: 'equals', value: '/' };

test('what needs no consent is not told', () => {
  expect(listWithheld({ audience: { all: [onPath] }, frequency: forgetful })).toEqual([]);
});

test('facts are told by the purpose that they need, each once', () => {
  expect(listWithheld({ audience: { any: [isNew, { not: isNew }, onPath] }, frequency: forgetful })).toEqual([
    { purpose: 'preferences', facts: ['visitor.isNew'], isNeeded: false, isRemembered: false },
  ]);
});

test('limits that need a memory, and purposes that it waits for, are told', () => {
  expect(listWithheld({ audience: { all: [] }, needs: ['marketing'], frequency: defaultFrequency })).toEqual([
    { purpose: 'preferences', facts: [], isNeeded: false, isRemembered: true },
    { purpose: 'marketing', facts: [], isNeeded: true, isRemembered: false },
  ]);
});
