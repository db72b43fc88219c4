import { TextControl } from '@wordpress/components';
import type { HTMLInputTypeAttribute } from 'react';
import type { Refused } from '../rules/rules-context.ts';
import { FieldError } from './FieldError.tsx';
import { useDraft } from './use-draft.ts';

interface DraftTextProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly help?: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly type?: 'text' | 'date' | 'time' | 'datetime-local';
  readonly commit: (value: string) => Refused;
}

/** One line that is kept as it is typed. */
export function DraftText({
  label,
  isLabelHidden = false,
  help,
  placeholder,
  value,
  type = 'text',
  commit,
}: DraftTextProps) {
  const draft = useDraft(value, commit);
  return (
    <div className="beckon-field">
      <TextControl
        __next40pxDefaultSize
        __nextHasNoMarginBottom
        label={label}
        hideLabelFromVision={isLabelHidden}
        type={type as 'text' & HTMLInputTypeAttribute}
        value={draft.value}
        aria-invalid={draft.error !== undefined}
        onChange={draft.onChange}
        {...(help !== undefined && { help })}
        {...(placeholder !== undefined && { placeholder })}
      />
      <FieldError error={draft.error} />
    </div>
  );
}
