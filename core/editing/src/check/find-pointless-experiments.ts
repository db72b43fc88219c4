import { removeVariant } from '../edit/remove-variant.ts';
import type { Check } from './check.ts';
import type { Finding } from './finding.ts';
import { isSame } from './is-same.ts';

/** Experiments from which nothing can be learnt. */
export const findPointlessExperiments: Check = ({ experiment, content, theme }) => {
  if (experiment === undefined) return [];
  if (experiment.variants.length < 2) {
    return experiment.holdOut > 0
      ? []
      : [{ says: 'experiment-without-variants', severity: 'warns', path: 'experiment.variants' }];
  }
  return experiment.variants.slice(1).flatMap((variant, index): readonly Finding[] =>
    isSame(variant.content ?? content, content) && isSame(variant.theme ?? theme, theme)
      ? [
          {
            says: 'experiment-without-difference',
            severity: 'warns',
            path: `experiment.variants.${index + 1}`,
            values: { variant: variant.name },
            mend: (one) => removeVariant(one, { variant: variant.id }),
          },
        ]
      : [],
  );
};
