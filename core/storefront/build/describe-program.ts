import { listsIn } from './find-lists.ts';
import { isNode, readScopes } from './read-scopes.ts';
import type { Node } from './read-scopes.ts';

/** What a program says, with its own names, and without the order of what may stand in any: two with the same differ in that. */
export function describeUnordered(code: string, isModule: boolean): string {
  const describe = (node: unknown): string => {
    if (Array.isArray(node)) return `[${node.map(describe).join()}]`;
    if (!isNode(node)) return JSON.stringify(node) ?? '';
    if (node.type === 'Literal') return `${node.raw as string}`;
    const moved = new Map<unknown, string>();
    for (const { items, free } of listsIn(node, isModule)) {
      const sorted = free.map((at) => describe(items[at])).sort();
      const rest = items.filter((_, at) => !free.includes(at)).map(describe);
      items.forEach((item, at) => moved.set(item, [...sorted, ...rest][at] ?? ''));
    }
    const describeChild = (child: unknown): string =>
      Array.isArray(child) ? `[${child.map(describeChild).join()}]` : (moved.get(child) ?? describe(child));
    return describeParts(node, describeChild);
  };
  return describe(readScopes(code, isModule).program);
}

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
    return describeParts(value, describe);
  };
  return describe(program);
}

function describeParts(node: Node, describe: (child: unknown) => string): string {
  const isMeant = (key: string) => !spelling.has(key) || (key === 'shorthand' && isPrototype(node));
  const parts = Object.entries(node).map(([key, child]) => (isMeant(key) ? `${key}:${describe(child)}` : ''));
  return `(${parts.filter(Boolean).join()})`;
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
