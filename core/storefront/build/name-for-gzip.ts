import { describeProgram } from './describe-program.ts';
import { findBindings } from './find-bindings.ts';
import { searchNames } from './search-names.ts';
import { writeNames } from './write-names.ts';

/**
 * Gives a file names by which gzip tells it in fewer bytes; record 065 says why. Only names that nobody else knows change.
 * Throws rather than give back a program that says anything else.
 */
export function nameForGzip(code: string, isModule: boolean, tries: number): string {
  const bindings = findBindings(code, isModule);
  const result = writeNames(code, bindings, searchNames(code, bindings, tries));
  if (describeProgram(result, isModule) !== describeProgram(code, isModule))
    throw new Error('Other names have made another program');
  return result;
}
