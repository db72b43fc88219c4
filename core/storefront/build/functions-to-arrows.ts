import { isNode, readScopes, walk } from './read-scopes.ts';
import type { Node } from './read-scopes.ts';

/**
 * The functions of a module become arrow functions, at its top, where they are there before anything runs, as functions are:
 * `a=b=>c` is shorter than `function a(b){return c}`. Those that know `this`, or are made new, stay what they are.
 */
export function functionsToArrows(code: string): string {
  const { program, declared } = readScopes(code, true);
  const made = new Set([...walk(program)].flatMap(placesMade));
  const bound = new Set(declared.flatMap(({ places }) => (places.some((place) => made.has(place)) ? places : [])));
  const functions = (program.body as Node[]).filter((node) => isPlain(node) && !bound.has((node.id as Node).start));
  const arrows = functions.map((node) => {
    const { id, params, body, async } = node as unknown as { id: Node; params: Node[]; body: Node; async: boolean };
    const [first, last] = [params[0], params.at(-1)];
    const list = first && last ? code.slice(first.start, last.end) : '';
    return `let ${code.slice(id.start, id.end)}=${async ? 'async' : ''}(${list})=>${code.slice(body.start, body.end)};\n`;
  });
  let [rest, end] = ['', 0];
  for (const { start, end: next } of functions) {
    rest += `${code.slice(end, start)};`;
    end = next;
  }
  rest += code.slice(end);
  return arrows.join('') + rest;
}

const isPlain = (node: Node): boolean =>
  node.type === 'FunctionDeclaration' && !node.generator && ![...walk(node)].some(isOwn);

/** What a function has, and an arrow function takes from around it. */
const isOwn = ({ type, name }: Node): boolean =>
  /^(?:ThisExpression|Super|MetaProperty)$/.test(type) || (type === 'Identifier' && name === 'arguments');

/** Where the name stands of what is made new, extended, or asked for its prototype. */
function placesMade({ type, callee, superClass, object, property, right, operator }: Node): readonly number[] {
  const found =
    type === 'NewExpression' ? callee
    : type === 'BinaryExpression' && operator === 'instanceof' ? right
    : type === 'MemberExpression' && (property as Node).name === 'prototype' ? object
    : superClass; // prettier-ignore
  return isNode(found) ? [found.start] : [];
}
