import { describe, expect, test } from 'vitest';
import { cutTag } from './bundle.ts';

const bundled = await cutTag();

describe('the built tag', () => {
  test('holds our own sources only: no npm package is among its inputs', () => {
    const modules = bundled.flatMap(({ modules }) => modules);
    expect(modules.filter((id) => id.includes('node_modules') || !/^(\.\.\/(engine|events)\/)?src\//.test(id))).toEqual(
      [],
    );
  });

  test('carries nothing of the bundler: its helpers fall away', () => {
    expect(bundled.filter(({ code }) => /defineProperty|toStringTag/.test(code)).map(({ file }) => file)).toEqual([]);
  });

  test('holds nothing that only editors and servers need', () => {
    const modules = bundled.flatMap(({ modules }) => modules);
    expect(
      modules.filter((id) => /parse5|\/editing\/|engine\/src\/(parse\/|campaign\/(parse-|publish))/.test(id)),
    ).toEqual([]);
  });

  test('says why in words only where somebody asks', () => {
    const spoken = bundled.filter(({ modules }) => modules.some((id) => id.includes('engine/src/explain/')));
    // Once in each cut.
    expect(spoken.map(({ role }) => role)).toEqual(['chunk', 'chunk', 'chunk']);
    const names = spoken.map(({ file }) => file);
    const needed = bundled.filter(
      ({ imports, role }) => !role.endsWith('debug') && imports.some((name) => names.includes(name)),
    );
    expect(needed.map(({ role }) => role)).toEqual([]);
  });

  test('is told apart by the role of each file', () => {
    const roles = bundled.map(({ role }) => role);
    expect(roles.filter((role) => role !== 'chunk').length).toBe(
      new Set(roles.filter((role) => role !== 'chunk')).size,
    );
  });
});
