import { describeFinding } from '@beckon/editing';
import type { Problem } from '@beckon/engine';
import type { Compiled } from './compiled.ts';

/** A problem for people. A field without a label cannot even be compiled; what it means for visitors is in the words of the check. */
export function tellProblem(
  { written, campaign }: Pick<Compiled, 'written' | 'campaign'>,
  { path, message }: Problem,
  locale: string,
): string {
  const [, at, index] = /^(.*\.fields\.(\d+))\.label$/.exec(path) ?? [];
  if (at === undefined) return message;
  const nameIn = (document: unknown) =>
    `${at}.name`.split('.').reduce<unknown>((held, key) => (Object(held) as Record<string, unknown>)[key], document);
  const name = [written, campaign].map(nameIn).find((each) => typeof each === 'string');
  const field = (name as string | undefined) ?? String(Number(index) + 1);
  return describeFinding({ says: 'field-without-label', severity: 'blocks', path, values: { field } }, { locale });
}
