import { analyze } from 'eslint-scope';
import type { Scope, Variable } from 'eslint-scope';
import { parseSync } from 'rolldown/utils';

/** A node of the syntax tree, as ESTree has it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** What one name stands for: one variable, or the two that the declaration of a class makes. */
export interface Declared {
  readonly variables: readonly Variable[];
  /** Where its name stands, declared or used. */
  readonly places: readonly number[];
  /** Whether the name is known to others: `export let a`. */
  readonly isExported: boolean;
}

export interface Scopes {
  readonly program: Node;
  readonly scopes: readonly Scope[];
  /** In the order of their first place. A script's global variables are not among them: who else uses those, nobody knows. */
  readonly declared: readonly Declared[];
}

/** Reads a file, and what its names stand for. Throws where that cannot be known: `eval`, `with`, or no JavaScript at all. */
export function readScopes(code: string, isModule: boolean): Scopes {
  const sourceType = isModule ? 'module' : 'script';
  const options = { sourceType, range: true, preserveParens: false, showSemanticErrors: true } as const;
  const { program, errors } = parseSync('chunk.js', code, options);
  if (errors[0]) throw new Error(errors[0].message);
  const manager = analyze(program as never, { ecmaVersion: 2022, sourceType });
  const { scopes } = manager;
  if (scopes.some(({ type, directCallToEvalScope }) => type === 'with' || directCallToEvalScope))
    throw new Error('What a name stands for in eval and with is known at run time only');
  const exported = program.body.flatMap((statement) =>
    statement.type === 'ExportNamedDeclaration' && statement.declaration
      ? manager.getDeclaredVariables(statement.declaration as never)
      : [],
  );
  return { program: program as unknown as Node, scopes, declared: findDeclared(scopes, new Set(exported)) };
}

function findDeclared(scopes: readonly Scope[], exported: ReadonlySet<Variable>): readonly Declared[] {
  const byPlace = new Map<number, Set<Variable>>();
  for (const variable of scopes.flatMap(({ type, variables }) => (type === 'global' ? [] : variables))) {
    let all = new Set([variable]);
    for (const place of placesOf(variable)) {
      // Those that share a place have the same name for good.
      const others = byPlace.get(place) ?? [];
      all = new Set([...all, ...others]);
    }
    for (const place of [...all].flatMap(placesOf)) byPlace.set(place, all);
  }
  return [...new Set([...byPlace].sort(([one], [other]) => one - other).map(([, variables]) => variables))].map(
    (variables) => ({
      variables: [...variables],
      places: [...new Set([...variables].flatMap(placesOf))].sort(byValue),
      isExported: [...variables].some((variable) => exported.has(variable)),
    }),
  );
}

const byValue = (one: number, other: number): number => one - other;

const placesOf = ({ identifiers, references }: Variable): number[] =>
  [...identifiers, ...references.map(({ identifier }) => identifier)].map(({ range }) => range?.[0] ?? NaN);

/** Every node below this one, itself first. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) yield* walk(child);
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
