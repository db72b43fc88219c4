import { allowMissing } from '../parse/allow-missing.ts';
import { findRepeats } from '../parse/find-repeats.ts';
import { goTo } from '../parse/go-to.ts';
import { parseChoice } from '../parse/parse-choice.ts';
import { parseId } from '../parse/parse-id.ts';
import { parseList } from '../parse/parse-list.ts';
import { parseNumber } from '../parse/parse-number.ts';
import { parseRecord } from '../parse/parse-record.ts';
import { parseString } from '../parse/parse-string.ts';
import type { Parse } from '../parse/parse.ts';
import { report } from '../parse/report.ts';
import { useDefault } from '../parse/use-default.ts';
import { parseContent, type Content } from './content.ts';
import { parseTheme } from './parse-theme.ts';
import type { Theme } from './theme.ts';

/** One arm of the split. The first is the control and shows the campaign's own content; the others bring theirs. */
export interface Variant {
  readonly id: string;
  readonly name: string;
  /** Relative; all weights of an experiment are added up. */
  readonly weight: number;
  readonly content?: Content;
  readonly theme?: Theme;
}

/** A fair split of visitors and the share that sees nothing. Variants change what is shown, never to whom or when. */
export interface Experiment {
  /** Bucketing seed; a new one draws everybody anew. */
  readonly seed: string;
  /** Share that sees nothing, 0 to 1 (not 1 itself). */
  readonly holdOut: number;
  readonly variants: readonly Variant[];
  /** For a visitor without a stable id: the control's content, or nothing. */
  readonly withoutId: 'control' | 'hold';
}

const parseParts = parseRecord<Experiment>('The experiment', {
  seed: parseString('The seed of the experiment', { min: 1, max: 100 }),
  holdOut: useDefault(parseNumber('The share that sees nothing', { min: 0, max: 1, excludes: 'max' }), 0),
  variants: parseList(
    'The variants',
    parseRecord<Variant>('The variant', {
      id: parseId('The id of the variant'),
      name: parseString('The name of the variant', { min: 1, max: 200 }),
      weight: useDefault(parseNumber('The weight of the variant', { min: 0, max: 1_000_000, excludes: 'min' }), 1),
      content: allowMissing(parseContent),
      theme: allowMissing(parseTheme),
    }),
    { min: 1, max: 10 },
  ),
  withoutId: useDefault(parseChoice('What a visitor without id sees', ['control', 'hold']), 'control'),
});

export const parseExperiment: Parse<Experiment> = (input, place) => {
  const experiment = parseParts(input, place);
  for (const index of findRepeats(experiment.variants.map((variant) => variant.id)))
    report(goTo(place, `variants.${index}.id`), 'Two variants must not have the same id.');
  return experiment;
};
