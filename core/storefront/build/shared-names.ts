import { Visitor, parseSync } from 'rolldown/utils';

/** By the name that a file exported something by: the name it exports it by now. */
export type Renamed = ReadonlyMap<string, string>;

/** A name that one file takes from another as it is loaded, and the file as the import calls it. */
interface Taken {
  readonly from: string;
  readonly name: string;
}

/** What a file takes from others as it is loaded. */
export function listTaken(code: string): readonly Taken[] {
  const taken: Taken[] = [];
  visitImports(code, (from, { start, end }) => taken.push({ from, name: code.slice(start, end) }));
  return taken;
}

/** What a file asks of those that it fetches by a name that Rolldown made up: `import('./a.js').then(it => it.t)`. */
export const listAsked = (code: string): readonly Taken[] =>
  [...code.matchAll(/import\(["'`]([^"'`]+)["'`]\)\.then\(\(?(\w+)\)?=>\(?\2\.(\w+)\)?/g)].map(
    ([, from = '', , name = '']) => ({ from, name }),
  );

/** Takes what others have given another name by that. */
export function renameImports(code: string, find: (from: string) => Renamed | undefined): string {
  let [result, end] = ['', 0];
  visitImports(code, (from, imported, local) => {
    const name = find(from)?.get(code.slice(imported.start, imported.end));
    if (name === undefined) return;
    const own = code.slice(local.start, local.end);
    result += code.slice(end, imported.start) + (name === own ? name : `${name} as ${own}`);
    end = local.end;
  });
  return result + code.slice(end);
}

/** Exports by other names. */
export function renameExports(code: string, renamed: Renamed): string {
  let [result, end] = ['', 0];
  new Visitor({
    ExportSpecifier({ exported, local }) {
      const name = renamed.get(code.slice(exported.start, exported.end));
      if (name === undefined) return;
      const own = code.slice(local.start, local.end);
      result += code.slice(end, local.start) + (name === own ? name : `${own} as ${name}`);
      end = exported.end;
    },
  }).visit(parse(code));
  return result + code.slice(end);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function visitImports(code: string, visit: (from: string, imported: Span, local: Span) => void): void {
  new Visitor({
    ImportDeclaration({ source, specifiers }) {
      for (const it of specifiers) if (it.type === 'ImportSpecifier') visit(source.value, it.imported, it.local);
    },
  }).visit(parse(code));
}

function parse(code: string) {
  const { program, errors } = parseSync('chunk.js', code);
  if (errors[0]) throw new Error(errors[0].message);
  return program;
}
