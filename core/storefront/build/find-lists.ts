import { isNode, walk } from './read-scopes.ts';
import type { Node } from './read-scopes.ts';

/** What stands in a row, some of it in any order one likes. */
export interface List {
  readonly items: readonly Node[];
  /** Those that may stand anywhere among the others, by their place. The others keep their order. */
  readonly free: readonly number[];
  readonly separator: string;
}

/** Every list in a program that says the same in another order. */
export const findLists = (program: Node, isModule: boolean): readonly List[] =>
  [...walk(program)].flatMap((node) => listsIn(node, isModule));

/**
 * Those of one node: functions, which are there before anything runs; variables side by side whose values neither run nor
 * read anything; and the names of an import or export.
 */
export function listsIn(node: Node, isModule: boolean): readonly List[] {
  const { type } = node;
  // Outside of strict code a function in a block is there when the block is run.
  if (isModule && (type === 'Program' || type === 'BlockStatement')) return listFunctions(node.body as Node[]);
  if (type === 'VariableDeclaration') return listValues(node.declarations as Node[]);
  if (type === 'ImportDeclaration' || type === 'ExportNamedDeclaration') {
    const items = (node.specifiers as Node[]).filter(({ type }) => /^(?:Im|Ex)portSpecifier$/.test(type));
    return items.length > 1 && items.length === (node.specifiers as Node[]).length ? [listAll(items)] : [];
  }
  return [];
}

const listAll = (items: readonly Node[]): List => ({ items, free: [...items.keys()], separator: ',' });

function listFunctions(items: readonly Node[]): readonly List[] {
  const free = [...items.keys()].filter((at) => items[at]?.type === 'FunctionDeclaration');
  const names = free.map((at) => (items[at]?.id as Node).name);
  // Of two with the same name the last one is meant; and a directive is one only where it comes first.
  const isBound = new Set(names).size < names.length || items.some(({ directive }) => directive);
  return free.length && items.length > 1 && !isBound ? [{ items, free, separator: '' }] : [];
}

function listValues(items: readonly Node[]): readonly List[] {
  const runs: Node[][] = [[]];
  for (const item of items)
    if ((item.id as Node).type === 'Identifier' && isValue(item.init)) runs.at(-1)?.push(item);
    else runs.push([]);
  return runs.filter(({ length }) => length > 1).map(listAll);
}

/** Whether it is the same at any time, and nothing notices when it comes about. */
function isValue(node: unknown): boolean {
  if (!isNode(node)) return true;
  const { type, expressions, argument, elements, properties } = node;
  if (/^(?:Literal|ArrowFunctionExpression|FunctionExpression)$/.test(type)) return true;
  if (type === 'TemplateLiteral') return !(expressions as Node[]).length;
  if (type === 'UnaryExpression') return (argument as Node).type === 'Literal';
  if (type === 'ArrayExpression') return (elements as Node[]).every(isValue);
  return (
    type === 'ObjectExpression' && (properties as Node[]).every(({ computed, value }) => !computed && isNode(value) && isValue(value)) // prettier-ignore
  );
}

/** Whether another statement may follow at once: what does not end by itself ends with a semicolon. */
export function isClosed({ type, ...node }: Node, code: string): boolean {
  if (type === 'IfStatement') return isClosed((node.alternate ?? node.consequent) as Node, code);
  if (/^(?:For|ForIn|ForOf|While|With|Labeled)Statement$/.test(type)) return isClosed(node.body as Node, code);
  if (/^(?:Function|Class)Declaration$|^(?:Block|Try|Switch|Empty)Statement$/.test(type)) return true;
  if (/^Export/.test(type) && isNode(node.declaration) && /^(?:Function|Class)/.test(node.declaration.type))
    return true;
  return code[(node as unknown as Node).end - 1] === ';';
}
