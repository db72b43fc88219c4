import { describeProgram, describeUnordered } from './describe-program.ts';
import { findBindings } from './find-bindings.ts';
import { findLists } from './find-lists.ts';
import { searchNames } from './search-names.ts';
import { renameExports, type Renamed } from './shared-names.ts';
import { makeWriter } from './write-program.ts';

/** A file with other names. */
export interface Named {
  readonly code: string;
  /** What it exports by another name now, of what it was free to. */
  readonly exports: Renamed;
}

/**
 * Gives a file the names, and what may stand in any order the one, by which gzip tells it in fewer bytes; record 065 says why.
 * Only names that nobody else knows change, and those of `freeExports`: whoever takes them is told. Throws rather than give
 * back a program that says anything else.
 */
export function nameForGzip(
  code: string,
  isModule: boolean,
  tries: number,
  freeExports: ReadonlySet<string> = new Set(),
): Named {
  const found = findBindings(code, isModule, freeExports);
  const lists = findLists(found.program, isModule);
  const write = makeWriter(code, found, lists);
  const { names, orders } = searchNames(code, found, lists, write, tries);
  const named = write(names, orders);
  const listExports = (spelling: readonly string[]): Renamed =>
    new Map([...found.exports].map(([exported, binding]) => [exported, spelling[binding] ?? '']));
  const exports = listExports(names);
  const before = found.bindings.map(({ name }) => name);
  const ordered = restore(write(before, orders), listExports(before));
  const isSame =
    describeUnordered(ordered, isModule) === describeUnordered(code, isModule) &&
    describeProgram(restore(named, exports), isModule) === describeProgram(ordered, isModule);
  if (!isSame) throw new Error('Other names have made another program');
  return { code: named, exports };
}

const restore = (code: string, exports: Renamed): string =>
  renameExports(code, new Map([...exports].map(([before, now]) => [now, before])));
