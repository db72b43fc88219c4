import { describeFinding } from '@beckon/editing';
import type { Campaign, Problem } from '@beckon/engine';

/** A problem for people. A field without a label cannot even be compiled; what it means for visitors is in the words of the check. */
export function tellProblem(campaign: Campaign | undefined, { path, message }: Problem, locale: string): string {
  const [, at, index] = /^(.*\.fields\.(\d+))\.label$/.exec(path) ?? [];
  if (at === undefined) return message;
  const known = at.split('.').reduce<unknown>((held, key) => Object(held)[key], campaign) as {
    readonly name?: unknown;
  };
  const field = typeof known?.name === 'string' ? known.name : String(Number(index) + 1);
  return describeFinding({ says: 'field-without-label', severity: 'blocks', path, values: { field } }, { locale });
}
