import { measureDuration } from '@beckon/editing';
import { Select, Stack, useWords } from '../../ui/index.ts';
import type { Refused } from '../editor-state.ts';
import { DraftNumber } from '../fields.tsx';

const units = ['minutes', 'hours', 'days', 'weeks'] as const;
type Length = { readonly [Unit in (typeof units)[number]]?: number } & { readonly seconds?: number };

interface LengthFieldProps {
  readonly label: string;
  readonly value: Length;
  readonly commit: (value: Length) => Refused;
}

/** A length of time: a number and its unit. */
export function LengthField({ label, value, commit }: LengthFieldProps) {
  const { t } = useWords('editor');
  const { unit, count } = measureDuration(value);
  return (
    <Stack direction="inline" gap="small" align="end">
      <DraftNumber label={label} min={1} value={count} commit={(next) => commit({ [unit]: next ?? 0 })} />
      <Select
        label={t('pair', { first: label, second: t('audience.unit') })}
        isLabelHidden
        value={unit}
        options={units.map((each) => ({ value: each, label: t(`units.${each}`) }))}
        onChange={(next) => void commit({ [next]: count ?? 1 })}
      />
    </Stack>
  );
}
