import { describe, expect, test } from 'vitest';
import { nameForGzip } from './name-for-gzip.ts';
import { listAsked, listTaken, renameExports, renameImports } from './shared-names.ts';

describe('names that files have for each other', () => {
  test('are found where they are taken as a file is loaded', () => {
    expect(listTaken('import{a,b as c}from"./one.js";import"./two.js";import*as d from"./three.js";a(c,d)')).toEqual([
      { from: './one.js', name: 'a' },
      { from: './one.js', name: 'b' },
    ]);
  });

  test.each([
    ['import("./act.js").then(e=>e.t).then(({act:e})=>e.begin(n))', [{ from: './act.js', name: 't' }]],
    ["import('./act.js').then((it) => it.t)".replaceAll(' ', ''), [{ from: './act.js', name: 't' }]],
    ['import("./act.js").then(({act:e})=>e.begin(n))', []],
    ['import("./act.js").then(e=>n.t)', []],
  ])('and where one asks for them later: %s', (code, expected) => {
    expect(listAsked(code)).toEqual(expected);
  });

  test('are taken by the name that they have now', () => {
    const renamed = new Map([
      ['a', 'x'],
      ['b', 'c'],
    ]);
    const code = 'import{a,b as c,d}from"./one.js";import{a as e}from"./two.js";f("a",a,c,d,e)';
    expect(renameImports(code, (from) => (from === './one.js' ? renamed : undefined))).toBe(
      'import{x as a,c,d}from"./one.js";import{a as e}from"./two.js";f("a",a,c,d,e)',
    );
  });

  test('are exported by another one', () => {
    const code = 'let a,b,c;export{a,b as d,c as start}';
    const renamed = new Map([
      ['a', 'x'],
      ['d', 'b'],
    ]);
    expect(renameExports(code, renamed)).toBe('let a,b,c;export{a as x,b,c as start}');
  });
});

describe('a file that is free to export by any name', () => {
  const code =
    'let one=e=>e.map(e=>e+1),two=e=>e.map(e=>e+2);let three=e=>one(two(e));export{one as a,two as b,three as start}';

  test('exports what it is called inside, says so, and keeps all other names', () => {
    const { code: named, exports } = nameForGzip(code, true, 300, new Set(['a', 'b']));
    expect([...exports.keys()].sort()).toEqual(['a', 'b']);
    expect(named).toMatch(/\bas start\b|\bstart[,}]/);
    const [one, two] = ['a', 'b'].map((name) => exports.get(name));
    expect(named).toMatch(new RegExp(`export\\{(?=.*\\b${one}\\b)(?=.*\\b${two}\\b)[^}]*\\}`));
    expect(named).not.toMatch(/ as [ab]\b/);
  });

  test('does the same by them', async () => {
    const { code: named, exports } = nameForGzip(code, true, 300, new Set(['a', 'b']));
    const load = (text: string) =>
      import(`data:text/javascript,${encodeURIComponent(text)}`) as Promise<
        Record<string, (all: number[]) => number[]>
      >;
    const [before, after] = [await load(code), await load(named)];
    for (const name of ['a', 'b', 'start'])
      expect(after[exports.get(name) ?? name]?.([1, 2])).toEqual(before[name]?.([1, 2]));
  });

  test('never by a name that another has for good', async () => {
    const taken = 'let start=1,b=2,c=3;export{b as start,start as x,c as b}';
    const { code: named, exports } = nameForGzip(taken, true, 300, new Set(['x', 'b']));
    const found = (await import(`data:text/javascript,${encodeURIComponent(named)}`)) as Record<string, number>;
    expect(found['start']).toBe(2);
    expect([found[exports.get('x') ?? 'x'], found[exports.get('b') ?? 'b']]).toEqual([1, 3]);
  });
});
