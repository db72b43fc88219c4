import type { Reference, Scope, Variable } from 'eslint-scope';
import { isPrototype } from './describe-program.ts';
import { isNode, readScopes, walk } from './read-scopes.ts';
import type { Node } from './read-scopes.ts';

/** What one name stands for, wherever it stands. */
export interface Binding {
  readonly name: string;
  /** Those that must have another name, by their place in the list. */
  readonly rivals: ReadonlySet<number>;
  /** Names that would catch what is meant for the page. */
  readonly taken: ReadonlySet<string>;
  /** Names by which something is written shorter: `{ a: a }` as `{ a }`. */
  readonly wishes: readonly string[];
  readonly isFixed: boolean;
}

/** A place where a name stands, and what is written with it unless it is the same as the name beside it. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  readonly binding: number;
  readonly before: string;
  readonly after: string;
  readonly beside?: string;
}

export interface Bindings {
  readonly program: Node;
  readonly bindings: readonly Binding[];
  /** In the order of the code. */
  readonly slots: readonly Slot[];
  /** What is exported by whatever name it has: the binding, by the name that it was exported by. */
  readonly exports: ReadonlyMap<string, number>;
}

/**
 * Finds every name that a file declares, where it stands and which others must not be the same.
 *
 * @param freeExports what may be exported by any other name
 */
export function findBindings(code: string, isModule: boolean, freeExports: ReadonlySet<string> = new Set()): Bindings {
  const { program, scopes, declared } = readScopes(code, isModule);
  const numbers = new Map(
    declared.flatMap(({ variables }, at) => variables.map((variable) => [variable, at] as const)),
  );
  const rivals = declared.map(() => new Set<number>());
  const taken = declared.map(() => new Set<string>());
  const part = (one: number | undefined, other: number | undefined) => {
    if (one === undefined || other === undefined || one === other) return;
    rivals[one]?.add(other);
    rivals[other]?.add(one);
  };
  /** Nothing declared in the scope may have the name of what is used there and is declared further out, or nowhere. */
  const keepApart = ({ variables }: Scope, { resolved, identifier }: Reference) => {
    const used = resolved ? numbers.get(resolved) : undefined;
    for (const variable of variables) {
      const at = numbers.get(variable);
      if (used !== undefined) part(at, used);
      else if (at !== undefined) taken[at]?.add((identifier as { name: string }).name);
    }
  };
  for (const scope of scopes) {
    for (const one of scope.variables) for (const other of scope.variables) part(numbers.get(one), numbers.get(other));
    for (const reference of scope.references)
      for (let at: Scope | null = scope; at && at !== reference.resolved?.scope; at = at.upper)
        keepApart(at, reference);
  }
  // What a class extends is looked up inside of it by the standard, outside by the analysis.
  for (const scope of scopes.filter(({ type }) => type === 'class')) {
    const { superClass } = scope.block as unknown as Node;
    for (const reference of isNode(superClass) ? scopes.flatMap(({ references }) => references) : [])
      if (isInside(reference.identifier, superClass as Node)) keepApart(scope, reference);
  }
  for (const variable of numbers.keys())
    for (const scope of passedBy(variable, scopes))
      for (const other of scope.variables) part(numbers.get(variable), numbers.get(other));

  const { forms, namedForGood } = findForms(program, code, freeExports);
  const slots = declared.flatMap(({ places, variables }, binding) =>
    places.map((place) => ({
      ...(forms.get(place) ?? { start: place, end: place + (variables[0]?.name.length ?? 0), before: '', after: '' }),
      binding,
    })),
  );
  const exports = new Map(
    declared.flatMap(({ places }, binding) =>
      places.flatMap((place) => {
        const { exported } = forms.get(place) ?? {};
        return exported === undefined ? [] : [[exported, binding] as const];
      }),
    ),
  );
  for (const binding of exports.values()) for (const name of namedForGood) taken[binding]?.add(name);
  return {
    program,
    exports,
    slots: slots.sort((one, other) => one.start - other.start),
    bindings: declared.map(({ variables, isExported, places }, at) => ({
      name: variables[0]?.name ?? '',
      rivals: rivals[at] ?? new Set(),
      taken: taken[at] ?? new Set(),
      wishes: [...new Set(places.flatMap((place) => forms.get(place)?.beside ?? []))],
      isFixed: isExported || variables.some(isLoose) || places.some((place) => forms.get(place)?.isFixed),
    })),
  };
}

const isInside = (inner: unknown, { start, end }: Node): boolean =>
  (inner as Node).start >= start && (inner as Node).end <= end;

/** The scopes that a `var` is declared in on its way up to its own: a `let` of the same name there is no JavaScript. */
const passedBy = ({ defs, scope }: Variable, scopes: readonly Scope[]): readonly Scope[] =>
  scopes.filter(
    (other) =>
      other !== scope &&
      other.variableScope === scope.variableScope &&
      defs.some(
        (def) => def.type === 'Variable' && def.parent?.kind === 'var' && isInside(def.name, other.block as never),
      ),
  );

/** Outside of strict code a function in a block is known around it, too, which the analysis does not say. */
const isLoose = ({ defs, scope }: Variable): boolean =>
  !scope.isStrict && !/function|module/.test(scope.type) && defs.some(({ type }) => type === 'FunctionName');

interface Form extends Omit<Slot, 'binding'> {
  /** Whether it cannot be written with another name. */
  readonly isFixed?: boolean;
  /** As what it is exported, where that may change. */
  readonly exported?: string;
}

interface Forms {
  readonly forms: ReadonlyMap<number, Form>;
  /** As what something is exported for good. */
  readonly namedForGood: ReadonlySet<string>;
}

/** Where a name stands beside another one that is not to change, by the place where it begins. */
function findForms(program: Node, code: string, freeExports: ReadonlySet<string>): Forms {
  const forms = new Map<number, Form>();
  const namedForGood = listNamedForGood(program, freeExports);
  for (const node of walk(program)) {
    const { type, key, value, local, imported, exported, start, end } = node;
    if (type === 'Property' && isNode(key) && isNode(value) && !node.computed && key.type === 'Identifier') {
      const name = (value.type === 'AssignmentPattern' ? value.left : value) as Node;
      const isAlone = name.start === key.start;
      if (name.type !== 'Identifier' || !(isAlone || /^\s*:\s*$/.test(code.slice(key.end, name.start)))) continue;
      const beside = key.name as string;
      if (isPrototype(node)) forms.set(name.start, { ...plain(name), isFixed: true });
      else forms.set(name.start, { start: key.start, end: name.end, before: `${beside}:`, after: '', beside });
    } else if (type === 'ImportSpecifier' && isNode(local) && isNode(imported)) {
      forms.set(local.start, { start, end, before: `${code.slice(imported.start, imported.end)} as `, after: '', ...nameOf(imported) }); // prettier-ignore
    } else if (type === 'ExportSpecifier' && isNode(local) && isNode(exported)) {
      const name = code.slice(exported.start, exported.end);
      if (namedForGood.has(name))
        forms.set(local.start, { start, end, before: '', after: ` as ${name}`, ...nameOf(exported) });
      else forms.set(local.start, { start, end, before: '', after: '', exported: name });
    }
  }
  return { forms, namedForGood };
}

/** Those that are not free, and those that would now be called as one of them. */
function listNamedForGood(program: Node, freeExports: ReadonlySet<string>): ReadonlySet<string> {
  const specifiers = [...walk(program)].filter(({ type }) => type === 'ExportSpecifier');
  const pairs = specifiers.map(({ local, exported }) => [nameIn(local), nameIn(exported)] as const);
  const names = new Set(pairs.flatMap(([, exported]) => (freeExports.has(exported) ? [] : [exported])));
  // A set that grows is walked to its end.
  for (const name of names) for (const [local, exported] of pairs) if (local === name) names.add(exported);
  return names;
}

const plain = ({ start, end }: Node) => ({ start, end, before: '', after: '' });
/** As it is told in the file, in quotes where it was. */
const nameIn = (node: unknown): string => ((node as Node).name ?? (node as Node).raw) as string;
const nameOf = ({ type, name }: Node) => (type === 'Identifier' ? { beside: name as string } : {});
