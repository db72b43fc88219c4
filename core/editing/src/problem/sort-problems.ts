import type { Problem } from '@beckon/engine';

/** What is wrong, by where a person can mend it. */
export interface SortedProblems<Field extends string> {
  /** Everything that is wrong with one field, one sentence after the other. */
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** Those that no field is to blame for. */
  readonly others: readonly string[];
}

/**
 * Puts each problem to the field of a form whose place it is about; one of something inside it belongs to that field too.
 *
 * @param fieldOf by the path of what it holds, the name of the field
 */
export function sortProblems<Field extends string>(
  problems: readonly Pick<Problem, 'path' | 'message'>[],
  fieldOf: Readonly<Record<string, Field>>,
): SortedProblems<Field> {
  const fields: Partial<Record<Field, string>> = {};
  const others: string[] = [];
  for (const { path, message } of problems) {
    const [, field] = Object.entries(fieldOf).find(([place]) => path === place || path.startsWith(`${place}.`)) ?? [];
    if (field === undefined) others.push(message);
    else fields[field] = fields[field] === undefined ? message : `${fields[field]} ${message}`;
  }
  return { fields, others };
}
