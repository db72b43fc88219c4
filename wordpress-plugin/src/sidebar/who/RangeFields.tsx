import { __ } from '@wordpress/i18n';
import { DraftNumber } from '../panels/DraftNumber.tsx';
import type { ValueControlProps } from './ValueControl.tsx';

/** From a number to a number, both included. */
export function RangeFields({ value, label, set }: Pick<ValueControlProps, 'value' | 'label' | 'set'>) {
  const [from, to] = Array.isArray(value) ? (value as readonly number[]) : [];
  return (
    <div className="beckon-pair">
      <DraftNumber
        label={`${label}, ${__('from', 'beckon')}`}
        isLabelHidden
        value={from}
        commit={(next) => set([next, to])}
      />
      <DraftNumber
        label={`${label}, ${__('to', 'beckon')}`}
        isLabelHidden
        value={to}
        commit={(next) => set([from, next])}
      />
    </div>
  );
}
