import type { Experiment } from '@beckon/engine';
import { wordsOf } from './words-of.ts';

/** How visitors are split; undefined where they are not. */
export function summarizeExperiment(
  experiment: Experiment | undefined,
  { locale }: { readonly locale: string },
): string | undefined {
  if (experiment === undefined) return undefined;
  const { words, locale: picked } = wordsOf(locale);
  const percent = new Intl.NumberFormat(picked, { style: 'percent', maximumFractionDigits: 1 });
  const sum = experiment.variants.reduce((total, { weight }) => total + weight, 0);
  const share = (weight: number) => percent.format(sum > 0 ? weight / sum : 0);
  const arms = experiment.variants.map(({ name, weight }) => words.experiment.arm(name, share(weight)));
  const list = new Intl.ListFormat(picked, { type: 'conjunction' }).format(arms);
  const sentences = experiment.variants.length > 1 ? [words.experiment.split(list)] : [];
  if (experiment.holdOut > 0) sentences.unshift(words.experiment.holdOut(percent.format(experiment.holdOut)));
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}
