import { expect, test } from 'vitest';
import { makeFill } from './make-fill.ts';

test.each([
  ['Ada & Grace?', '/hello?name=Ada%20%26%20Grace%3F'],
  ['../admin', '/hello?name=..%2Fadmin'],
  // A name that a script has cut in the middle of a character.
  ['Ada \ud83d', '/hello?name=Ada%20%EF%BF%BD'],
  [undefined, '/hello?name='],
])('%j stands in an address as a part of it', (name, address) => {
  expect(makeFill(() => name)('/hello?name={{ own.firstName }}', true)).toBe(address);
});

test('white space around a value has no place in an address, and alone it is nothing', () => {
  const fill = (name: unknown) => makeFill(() => name)('/hi/{{ own.firstName | default: "you" }}', true);
  expect(fill('  ')).toBe('/hi/you');
  expect(fill(' Ada ')).toBe('/hi/Ada');
});
