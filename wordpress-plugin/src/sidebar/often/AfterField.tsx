import type { Frequency } from '@beckon/engine';
import { __, sprintf } from '@wordpress/i18n';
import { Choose } from '../panels/Choose.tsx';
import { LengthField } from '../panels/LengthField.tsx';
import type { Refused } from '../rules/rules-context.ts';

type After = Frequency['afterClose'];

interface AfterFieldProps {
  readonly label: string;
  readonly value: After;
  readonly commit: (value: After) => Refused;
}

/** What follows from something that the visitor did: nothing, a rest, or never again. */
export function AfterField({ label, value, commit }: AfterFieldProps) {
  return (
    <>
      <Choose
        label={label}
        value={typeof value === 'string' ? value : 'quiet'}
        options={[
          { value: 'nothing', label: __('changes nothing', 'beckon') },
          { value: 'quiet', label: __('it rests', 'beckon') },
          { value: 'never', label: __('never again', 'beckon') },
        ]}
        onChange={(next) => void commit(next === 'quiet' ? { quiet: { days: 7 } } : next)}
      />
      {typeof value !== 'string' && (
        <LengthField
          label={sprintf(
            /* translators: %s: what a visitor did, such as “When it was closed”. */ __('%s: rests for', 'beckon'),
            label,
          )}
          isLabelHidden
          value={value.quiet}
          commit={(quiet) => commit({ quiet })}
        />
      )}
    </>
  );
}
