import { expect, test } from 'vitest';
import { codeAlphabet, drawCode } from './draw-code.ts';

test('the alphabet has nothing that is mistaken for something else, and spells nothing', () => {
  expect(codeAlphabet).not.toMatch(/[0O1ILAEU]/);
  expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length);
});

test.each([
  ['WELCOME', /^WELCOME-[2-9B-Z]{5}-[2-9B-Z]{5}$/],
  ['', /^[2-9B-Z]{5}-[2-9B-Z]{5}$/],
])('a code with the prefix "%s" reads %s', (prefix, pattern) => {
  expect(drawCode(prefix)).toMatch(pattern);
});

test('ten thousand codes are all different and use every letter', () => {
  const codes = Array.from({ length: 10_000 }, () => drawCode(''));
  expect(new Set(codes).size).toBe(10_000);
  expect(new Set(codes.join('').replaceAll('-', ''))).toEqual(new Set(codeAlphabet));
});
