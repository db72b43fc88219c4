import { measureDuration } from '@beckon/editing';
import { __, sprintf } from '@wordpress/i18n';
import type { Refused } from '../rules/rules-context.ts';
import { Choose } from './Choose.tsx';
import { DraftNumber } from './DraftNumber.tsx';
import { lengthUnits, nameUnits, type LengthUnit } from './time-words.ts';

type Length = { readonly [Unit in LengthUnit]?: number } & { readonly seconds?: number };

interface LengthFieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: Length;
  readonly commit: (value: Length) => Refused;
}

/** A length of time: a number and its unit. */
export function LengthField({ label, isLabelHidden = false, value, commit }: LengthFieldProps) {
  const { unit, count } = measureDuration(value);
  return (
    <div className="beckon-pair">
      <DraftNumber
        label={label}
        isLabelHidden={isLabelHidden}
        min={1}
        value={count}
        commit={(next) => commit({ [unit]: next ?? 0 })}
      />
      <Choose
        label={sprintf(
          /* translators: %s: name of a field that holds a length of time. */ __('%s: unit', 'beckon'),
          label,
        )}
        isLabelHidden
        value={unit}
        options={lengthUnits.map((each) => ({ value: each, label: nameUnits()[each] }))}
        onChange={(next) => void commit({ [next]: count ?? 1 })}
      />
    </div>
  );
}
