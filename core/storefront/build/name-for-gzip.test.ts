import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeProgram, describeUnordered } from './describe-program.ts';
import { findBindings } from './find-bindings.ts';
import { nameForGzip } from './name-for-gzip.ts';
import { findLists } from './find-lists.ts';
import { makeWriter } from './write-program.ts';

/** Every name that may change becomes this one, where nothing stands against it. */
const rename = (code: string, to: string, isModule = true): string => {
  const found = findBindings(code, isModule);
  const names = found.bindings.map(({ name }) => name);
  for (const [at, { isFixed, taken, rivals }] of found.bindings.entries())
    if (!isFixed && !taken.has(to) && [...rivals].every((rival) => names[rival] !== to)) names[at] = to;
  const result = makeWriter(code, found, [])(names, []);
  expect(describeProgram(result, isModule)).toBe(describeProgram(code, isModule));
  return result;
};

describe('a name is changed wherever it stands, and nothing else is', () => {
  test.each([
    ['a variable', 'let a=1;f(a)', 'let z=1;f(z)'],
    [
      'not a property, a text, a pattern or what a template says',
      'let a;b.a="a"+/a/+`a${a}`',
      'let z;b.a="a"+/a/+`a${z}`',
    ],
    ['not a label', 'let a;a:for(;;)break a', 'let z;a:for(;;)break a'],
    ['a shorthand, which becomes a pair', 'let a;f({a})', 'let z;f({a:z})'],
    ['a pair, which becomes a shorthand', 'let a;f({z:a})', 'let z;f({z})'],
    ['one taken out of an object', 'let{a}=b', 'let{a:z}=b'],
    ['one that goes by its own name', 'let{z:a,...c}=b', 'let{z,...c}=b'],
    ['with what it is otherwise', 'let{a=1,b:c=a}=d', 'let{a:z=1,b:c=z}=d'],
    ['one that is assigned to', 'let a;({a,b:[a]}=c)', 'let z;({a:z,b:[z]}=c)'],
    [
      'not a key that is computed',
      'let a;f({[a]:1,a(){},get a(){return 1}})',
      'let z;f({[z]:1,a(){},get a(){return 1}})',
    ],
    ['a pair in parentheses', 'let a;f({z:(a)})', 'let z;f({z:(z)})'],
    ['what is exported by another name', 'let a;export{a as b}', 'let z;export{z as b}'],
    ['what is exported by its name', 'let a;export{a}', 'let z;export{z as a}'],
    ['what is exported as it happens to be called now', 'let a;export{a as z}', 'let z;export{z}'],
    ['what is exported by default', 'let a;export{a as default}', 'let z;export{z as default}'],
    ['what is exported by a name in quotes', 'let a;export{a as"z"}', 'let z;export{z as "z"}'],
    ['what is imported', 'import{a}from"a"', 'import{a as z}from"a"'],
    ['what is imported by another name', 'import{z as a}from"a"', 'import{z}from"a"'],
    ['what is imported as a whole', 'import*as a from"a"', 'import*as z from"a"'],
    ['not what is passed on', 'export{a}from"a"', 'export{a}from"a"'],
    ['not what is exported where it is declared', 'export let a=1;f(a)', 'export let a=1;f(a)'],
    ['not a function that is exported where it is declared', 'export function a(){}', 'export function a(){}'],
    ['what is caught', 'try{f()}catch(a){g(a)}', 'try{f()}catch(z){g(z)}'],
    ['a function that calls itself', 'f(function a(){a()})', 'f(function z(){z()})'],
    ['a class, inside and outside', 'class a{b(){return a}}f(a)', 'class z{b(){return z}}f(z)'],
    ['not an object’s prototype', 'let a;f({__proto__:a})', 'let a;f({__proto__:a})'],
    ['not what looks like one', 'let __proto__;f({__proto__})', 'let __proto__;f({__proto__})'],
  ])('%s', (_, code, expected) => {
    expect(rename(code, 'z')).toBe(expected);
  });
});

describe('no name catches what is meant for another', () => {
  test.each([
    ['what the page has', 'let a;f(z)'],
    ['what the page has, deep inside', 'let a;()=>()=>z'],
    ['what the page may have', 'let a;typeof z'],
    ['what is assigned to the page', 'let a;z=1'],
    ['a parameter in a body', '(z,b)=>{let c;return z+c+b}'],
    ['what is around, in a default', 'let z;(b=z)=>{let c;return b+c}'],
    ['what a class extends', 'let z;f(class b extends z{})'],
    ['what is gone through', 'let z;for(let b of z)f(b)'],
    ['a variable in the way of a `var`', '{let z;{var b}f(z)}f(b)'],
    ['what was caught', 'try{f()}catch(z){var b=z}f(b)'],
  ])('%s', (_, code) => {
    expect(rename(code, 'z')).toBe(code);
  });

  test('a variable of a script stays what it is: others may ask for it', () => {
    expect(rename('let a;var b;function c(){let d}', 'z', false)).toBe('let a;var b;function c(){let z}');
  });

  test('so does a function in a block of a script, which is known around it', () => {
    expect(rename('(()=>{{function a(){}}a()})()', 'z', false)).toBe('(()=>{{function a(){}}a()})()');
  });
});

test.each([
  ['eval', '(a)=>eval("a")'],
  ['with', 'function b(a){with(a)c}'],
  ['no JavaScript', 'let let'],
])('%s is refused', (_, code) => {
  expect(() => nameForGzip(code, false, 1)).toThrow();
});

describe('two programs are told apart', () => {
  test.each([
    ['another variable is meant', '(a,b)=>a', '(a,b)=>b'],
    ['one is caught', 'let a;()=>{let b;a}', 'let b;()=>{let b;b}'],
    ['the page’s is caught', 'let a;b', 'let b;b'],
    ['another property', 'let a;a.b', 'let a;a.c'],
    ['another key', 'let a;f({a})', 'let b;f({b})'],
    ['another text', 'f("a")', 'f("b")'],
    ['another pattern', 'f(/a/)', 'f(/a/i)'],
    ['another template', 'f(`a`)', 'f(`b`)'],
    ['another number', 'f(1)', 'f(2)'],
    ['another sign', 'f(a+b)', 'f(a-b)'],
    ['another export', 'let a;export{a as b}', 'let a;export{a as c}'],
    ['another name of an export', 'export let a=1', 'export let b=1'],
    ['another import', 'import{a}from"a"', 'import{b}from"a"'],
    ['another prototype', 'let __proto__;f({__proto__})', 'let __proto__;f({__proto__:__proto__})'],
  ])('%s', (_, one, other) => {
    expect(describeProgram(one, true)).not.toBe(describeProgram(other, true));
  });
});

/** Programs in which few names stand for many things, so that each is in another's way. */
const name = fc.constantFrom('a', 'b', 'c', 'd');
const { program } = fc.letrec<{ program: string; statement: string; value: string }>((tie) => ({
  program: fc.array(tie('statement'), { minLength: 1, maxLength: 6 }).map((all) => all.join(';')),
  statement: fc.oneof(
    { maxDepth: 3 },
    tie('value').map((value) => `f(${value})`),
    fc.tuple(name, tie('value')).map(([to, value]) => `var ${to}=${value}`),
    fc.tuple(name, tie('value')).map(([to, value]) => `{let ${to}=${value};g(${to})}`),
    fc.tuple(name, name, tie('value')).map(([key, to, value]) => `{let{${key}:${to}=1}=${value};g({${key}:${to}})}`),
    fc.tuple(name, tie('program')).map(([to, body]) => `try{${body}}catch(${to}){${body}}`),
    fc.tuple(name, tie('value'), tie('program')).map(([to, value, body]) => `for(let ${to} of ${value}){${body}}`),
    fc.tuple(name, name, tie('program')).map(([own, to, body]) => `f(function ${own}(${to}=${own}){${body}})`),
    fc.tuple(name, name, tie('program')).map(([own, to, body]) => `f(class ${own} extends ${to}{m(${to}){${body}}})`),
  ),
  value: fc.oneof(
    { maxDepth: 3 },
    name,
    name.map((to) => `{${to}}`).map((object) => `[${object}]`),
    fc.tuple(name, tie('value')).map(([to, value]) => `(${to}=>${value})`),
    fc.tuple(name, name, tie('value')).map(([to, other, value]) => `(({${to}},${other}2=${to})=>${value})`),
  ),
}));

/** Some have two of one name where only one may be. */
function isProgram(code: string, isModule: boolean): boolean {
  try {
    return !!describeProgram(code, isModule);
  } catch {
    return false;
  }
}

test('whatever is tried, each name stands for what it stood for', () => {
  fc.assert(
    fc.property(program, fc.boolean(), (body, isModule) => {
      const code = `(()=>{${body}})()`;
      fc.pre(isProgram(code, isModule));
      // It throws if any does not.
      expect(countUses(nameForGzip(code, isModule, 60).code, isModule)).toEqual(countUses(code, isModule));
    }),
    // To make them smaller takes minutes.
    { numRuns: 200, endOnFailure: true },
  );
});

/** How often each thing is used, whatever it is called and wherever it stands. */
function countUses(code: string, isModule: boolean): readonly string[] {
  const { bindings, slots } = findBindings(code, isModule);
  return bindings
    .map(({ taken }, at) => [slots.filter(({ binding }) => binding === at).length, ...[...taken].sort()].join())
    .sort();
}

describe('what may stand in any order', () => {
  /** Everything that is free goes where it is not, one step to the left. */
  const turn = (code: string, isModule = true): string => {
    const found = findBindings(code, isModule);
    const lists = findLists(found.program, isModule);
    const orders = lists.map(({ items, free }) => {
      const others = [...items.keys()].filter((at) => !free.includes(at));
      return [...others, ...free.toReversed()];
    });
    const result = makeWriter(code, found, lists)(found.bindings.map(({ name }) => name), orders); // prettier-ignore
    expect(describeUnordered(result, isModule)).toBe(describeUnordered(code, isModule));
    return result;
  };

  test.each([
    ['functions, among all else', 'function a(){}f();function b(){}g()', 'f();g();function b(){}function a(){}'],
    ['with what ends no statement by itself', 'function a(){}if(f)g=()=>{}', 'if(f)g=()=>{};function a(){}'],
    ['with what does', 'function a(){}if(f){g}', 'if(f){g}function a(){}'],
    ['functions inside others', '()=>{function a(){}return a}', '()=>{return a;function a(){}}'],
    ['values side by side', 'let a=1,b=()=>a,c=[2,"3"];f(a,b,c)', 'let c=[2,"3"],b=()=>a,a=1;f(a,b,c)'],
    ['what is imported', 'import{a,b as c}from"a"', 'import{b as c,a}from"a"'],
    ['what is exported', 'let a,b;export{a,b as c}', 'let b,a;export{b as c,a}'],
  ])('%s', (_, code, expected) => {
    expect(turn(code)).toBe(expected);
  });

  test.each([
    ['statements', 'f();g()'],
    ['values that are run', 'let a=f(),b=g()'],
    ['values that read others', 'let a=1,b=a'],
    ['values with one between that runs', 'let a=1,b=f(),c=2'],
    ['what is taken apart', 'let{a}=f,{b}=g'],
    ['values in which something runs', 'let a=[f()],b={[g]:1},c=`${h}`,d={...i}'],
    ['imports', 'import"a";import"b"'],
    ['classes', 'class a{}class b extends a{}'],
    ['two functions of one name', '()=>{function a(){f}function a(){g}}'],
    ['what follows a directive', '()=>{"use strict";function a(){}}'],
    ['exported functions', 'export function a(){}export function b(){}'],
  ])('not %s', (_, code) => {
    expect(turn(code)).toBe(code);
  });

  test('not functions of a script: those in blocks are there only when the block is run', () => {
    expect(turn('{f();function a(){}}', false)).toBe('{f();function a(){}}');
  });

  test('another order of what runs is another program', () => {
    expect(describeUnordered('f();g()', true)).not.toBe(describeUnordered('g();f()', true));
    expect(describeUnordered('let a=f(),b=g()', true)).not.toBe(describeUnordered('let b=g(),a=f()', true));
    expect(describeUnordered('function a(){f}', true)).not.toBe(describeUnordered('function a(){g}', true));
  });
});

describe('a file', () => {
  const code =
    'let one=(two,three)=>two.map(four=>four+three);f(one);let five=(six,seven)=>six.map(eight=>eight+seven);f(five)';

  test('is written the same each time', () => {
    expect(nameForGzip(code, true, 500)).toEqual(nameForGzip(code, true, 500));
  });

  test('is told in fewer bytes', () => {
    const [before = 0, after] = [code, nameForGzip(code, true, 500).code].map((text) => deflateRawSync(text).length);
    expect(after).toBeLessThan(before - 20);
  });
});
