import { TextControl } from '@wordpress/components';
import type { Refused } from '../rules/rules-context.ts';
import { FieldError } from './FieldError.tsx';
import { useDraft } from './use-draft.ts';

interface DraftNumberProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly help?: string;
  readonly value: number | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number | 'any';
  readonly commit: (value: number | undefined) => Refused;
}

/** A number that is kept as it is typed; empty is undefined. */
export function DraftNumber({
  label,
  isLabelHidden = false,
  help,
  value,
  min,
  max,
  step = 'any',
  commit,
}: DraftNumberProps) {
  // As text: "1." on the way to "1.5" is no number yet, and must stay.
  const draft = useDraft(value === undefined ? '' : String(value), (text) =>
    commit(text.trim() === '' ? undefined : Number(text)),
  );
  return (
    <div className="beckon-field">
      <TextControl
        __next40pxDefaultSize
        __nextHasNoMarginBottom
        type="number"
        label={label}
        hideLabelFromVision={isLabelHidden}
        value={draft.value}
        min={min}
        max={max}
        step={step}
        aria-invalid={draft.error !== undefined}
        onChange={draft.onChange}
        {...(help !== undefined && { help })}
      />
      <FieldError error={draft.error} />
    </div>
  );
}
