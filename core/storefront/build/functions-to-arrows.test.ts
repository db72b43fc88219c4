import { expect, test } from 'vitest';
import { functionsToArrows } from './functions-to-arrows.ts';

const arrow = (code: string): string => functionsToArrows(code).replaceAll('\n', '');

test.each([
  ['a function', 'function a(b){return b}a(1)', 'let a=(b)=>{return b};;a(1)'],
  ['with all it can take', 'function a({b:c},d=1,...e){}', 'let a=({b:c},d=1,...e)=>{};;'],
  ['one that waits', 'async function a(){await b}', 'let a=async()=>{await b};;'],
  ['before anything runs that may ask for it', 'a();function a(){}', 'let a=()=>{};a();;'],
  ['one that becomes something else', 'function a(){}a=1', 'let a=()=>{};;a=1'],
  ['one that has a variable of its own name', 'function a(){let a;a=1}', 'let a=()=>{let a;a=1};;'],
])('%s', (_, code, expected) => {
  expect(arrow(code)).toBe(expected);
});

test.each([
  ['one that knows this', 'function a(){return this}'],
  ['one inside which another does', 'function a(){return()=>this}'],
  ['one that counts what it is given', 'function a(){return arguments.length}'],
  ['one that is asked how it was called', 'function a(){return new.target}'],
  ['one that is made new', 'function a(){}new a'],
  ['one that is extended', 'function a(){}class b extends a{}'],
  ['one that something may be made by', 'function a(){}b instanceof a'],
  ['one that has a prototype', 'function a(){}a.prototype.b=1'],
  ['one that yields', 'function*a(){}'],
  ['one inside another', 'b(function(){function a(){}})'],
  ['one that is exported where it is', 'export function a(){}'],
])('not %s', (_, code) => {
  expect(arrow(code)).toBe(code);
});
