import type { Frequency } from '@beckon/engine';
import { mustRemember } from '../must-remember.ts';
import { describeDuration } from './describe-duration.ts';
import type { SummaryWords } from './summary-words.ts';
import { toSentence } from './to-sentence.ts';
import { wordsOf } from './words-of.ts';

type After = Frequency['afterClose'];

/** "Once a visit; after closing, quiet for 7 days; after a conversion, never again." */
export function summarizeFrequency(frequency: Frequency, { locale }: { readonly locale: string }): string {
  const { words, wording } = wordsOf(locale);
  const { again } = frequency;
  const rest = again.kind === 'after' ? describeDuration(again.rest, wording) : undefined;
  const say = words.again[again.kind] as (one: typeof again, rest: string | undefined, by: typeof wording) => string;
  const after = (rule: After, clauses: SummaryWords['afterClose']) =>
    typeof rule === 'string' ? clauses[rule] : clauses.quiet(describeDuration(rule.quiet, wording));
  // A rule that does nothing to a campaign that stands on every page anyway is not worth a clause.
  const isWorthSaying = (rule: After) => rule !== 'nothing' || again.kind === 'once';
  return toSentence(
    [
      say(again, rest, wording),
      ...(isWorthSaying(frequency.afterClose) ? [after(frequency.afterClose, words.afterClose)] : []),
      ...(isWorthSaying(frequency.afterConversion) ? [after(frequency.afterConversion, words.afterConversion)] : []),
      ...(frequency.maxDisplays === undefined ? [] : [words.maxDisplays(wording.number(frequency.maxDisplays))]),
      ...(mustRemember(frequency) ? [words.withoutMemory[frequency.withoutMemory]] : []),
      ...(frequency.respectsSiteRest ? [] : [words.ignoresSiteRest]),
    ],
    words.clauseBreak,
  );
}
