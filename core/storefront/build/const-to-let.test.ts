import { expect, test } from 'vitest';
import { constToLet } from './const-to-let.ts';

test.each([
  ['a declaration', 'const a = 1;', 'let a = 1;'],
  ['one that takes apart', 'const{ a } = b, [c] = d;', 'let{ a } = b, [c] = d;'],
  ['what is exported', 'export const a = 1;', 'export let a = 1;'],
  ['loops', 'for (const a of b) for (const c in a) c;', 'for (let a of b) for (let c in a) c;'],
  [
    'one inside another, in order',
    'const a = () => { const b = 1; return b; };',
    'let a = () => { let b = 1; return b; };',
  ],
  ['not the other kinds', 'let a; var b;', 'let a; var b;'],
  ['not words in texts', 'f("const a", `const ${() => { const b = 1; }}`);', 'f("const a", `const ${() => { let b = 1; }}`);'], // prettier-ignore
  ['not a property of that name', 'a.const = { const: 1 };', 'a.const = { const: 1 };'],
  ['code after letters that count as two', 'f("𝒂é"); const a = 1;', 'f("𝒂é"); let a = 1;'],
])('%s', (_, code, expected) => {
  expect(constToLet(code)).toBe(expected);
});

test('what is no JavaScript is said, not passed on', () => {
  expect(() => constToLet('const const')).toThrow();
});
