import { isNode, readScopes } from './read-scopes.ts';
import type { Node } from './read-scopes.ts';

/**
 * What a program says, with a number in place of each name that only it knows. Two with the same description differ in such
 * names at most. What others know of a module, and what it takes from the page, stands there by name.
 */
export function describeProgram(code: string, isModule: boolean): string {
  const { program, declared } = readScopes(code, isModule);
  const own = declared.flatMap(({ places, isExported }, at) => (isExported ? [] : places.map((place) => [place, at] as const))); // prettier-ignore
  const numbers = new Map(own);
  /** Identifiers that are no variables, though one begins at the same place. */
  const foreign = new Set<unknown>();
  const describe = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(describe).join()}]`;
    if (!isNode(value)) return JSON.stringify(value) ?? '';
    const { type, start, raw } = value;
    if (type === 'Literal') return `${raw as string}`;
    const number = numbers.get(start);
    if (type === 'Identifier' && number !== undefined && !foreign.has(value)) return `#${number}`;
    for (const identifier of namesApart(value)) foreign.add(identifier);
    const isMeant = (key: string) => !spelling.has(key) || (key === 'shorthand' && isPrototype(value));
    const parts = Object.entries(value).map(([key, child]) => (isMeant(key) ? `${key}:${describe(child)}` : ''));
    return `(${parts.filter(Boolean).join()})`;
  };
  return describe(program);
}

/** Where something stands, and how something was written that could be written otherwise. */
const spelling = new Set(['start', 'end', 'range', 'shorthand']);

/** The key of `{ a }`, what `import { a }` takes, and what `export { a }` gives. */
function namesApart({ type, computed, key, imported, exported }: Node): readonly unknown[] {
  if (type === 'Property') return computed ? [] : [key];
  if (type === 'ImportSpecifier') return [imported];
  return type === 'ExportSpecifier' ? [exported] : [];
}

/** `{ __proto__: a }` says what an object inherits, `{ __proto__ }` only looks the same. */
export function isPrototype({ type, key }: Node): boolean {
  return type === 'Property' && isNode(key) && (key.name ?? key.value) === '__proto__';
}
