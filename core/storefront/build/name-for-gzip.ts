import { describeProgram, describeUnordered } from './describe-program.ts';
import { findBindings } from './find-bindings.ts';
import { findLists } from './find-lists.ts';
import { searchNames } from './search-names.ts';
import { makeWriter } from './write-program.ts';

/**
 * Gives a file the names, and what may stand in any order the one, by which gzip tells it in fewer bytes; record 065 says why.
 * Only names that nobody else knows change. Throws rather than give back a program that says anything else.
 */
export function nameForGzip(code: string, isModule: boolean, tries: number): string {
  const found = findBindings(code, isModule);
  const lists = findLists(found.program, isModule);
  const write = makeWriter(code, found, lists);
  const { names, orders } = searchNames(code, found, lists, write, tries);
  const ordered = write(found.bindings.map(({ name }) => name), orders); // prettier-ignore
  const named = write(names, orders);
  const isSame =
    describeUnordered(ordered, isModule) === describeUnordered(code, isModule) &&
    describeProgram(named, isModule) === describeProgram(ordered, isModule);
  if (!isSame) throw new Error('Other names have made another program');
  return named;
}
