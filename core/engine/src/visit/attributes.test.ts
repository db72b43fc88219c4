import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attributes, findAttribute } from './attributes.ts';

test('every name is there once and says which purpose it needs', () => {
  const names = attributes.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, purpose, label } of attributes) {
    expect(label).toMatch(/^[A-Z]/);
    if (/^(page|device|source(?!\.first)|place|time|cart|own)\b/.test(name)) expect(purpose).toBe('necessary');
    else expect(['preferences', 'marketing']).toContain(purpose);
  }
});

test.each([
  ['page.path', 'page.path'],
  ['page.product.price', 'page.product'],
  ['page.query.a.b', 'page.query'],
  ['own.plan.tier', 'own'],
  ['own', 'own'],
  ['visitor.campaigns.seen', 'visitor.campaigns'],
  ['visitor.pagesThisVisit', 'visitor.pagesThisVisit'],
  ['visitor.pagesEver', undefined],
  ['page', undefined],
  ['Page.path', undefined],
  ['constructor', undefined],
  ['', undefined],
])('%s belongs to %s', (name, found) => {
  expect(findAttribute(name)?.name).toBe(found);
});

test('the tag gets no word of the registry: nothing that judges imports it', () => {
  const seen = new Set<string>();
  const follow = (file: URL): void => {
    if (seen.has(file.href)) return;
    seen.add(file.href);
    const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gm);
    for (const [, path] of imports) follow(new URL(path!, file));
  };
  for (const root of ['../targeting/judge.ts', '../decide.ts']) follow(new URL(root, import.meta.url));
  expect([...seen].filter((file) => /visit\/attributes|catalog|parse-|find-regex/.test(file))).toEqual([]);
  expect([...seen].some((file) => file.endsWith('operators.ts'))).toBe(true);
});
