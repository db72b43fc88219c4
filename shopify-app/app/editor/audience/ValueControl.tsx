import { labelValue, measureDuration, type AttributeShape, type OfferedOperator } from '@beckon/editing';
import type { AttributeName, Duration } from '@beckon/engine';
import { useState } from 'react';
import { Checkbox, ChoiceList, Field, NumberField, Select, Stack, useLocality, useWords } from '../../ui/index.ts';
import type { Refused } from '../editor-state.ts';
import { useDraft } from '../use-draft.ts';

interface ValueControlProps {
  readonly kind: OfferedOperator['value'];
  readonly attribute: AttributeName;
  readonly shape: AttributeShape;
  readonly value: unknown;
  readonly label: string;
  readonly set: (value: unknown) => Refused;
}

const units = ['minutes', 'hours', 'days', 'weeks'] as const;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** One control for each kind of value that an operator can want. */
export function ValueControl(props: ValueControlProps) {
  switch (props.kind) {
    case 'nothing':
      return null;
    case 'duration':
      return <DurationControl {...props} />;
    case 'number':
    case 'size':
      return <OneNumber {...props} />;
    case 'numbers':
      return <TwoNumbers {...props} />;
    case 'days':
      return <DaysControl {...props} />;
    case 'hours':
      return <HoursControl {...props} />;
    case 'several':
    case 'members':
      return <ListControl {...props} />;
    case 'time':
      return <TextControl {...props} type="date" />;
    case 'one':
      return props.shape.type === 'number' ? <OneNumber {...props} /> : <TextControl {...props} />;
    case 'text':
    case 'wildcard':
    case 'regex':
    case 'member':
    case 'version':
      return <TextControl {...props} />;
  }
}

function TextControl({ attribute, shape, value, label, set, type }: ValueControlProps & { readonly type?: 'date' }) {
  const { locale } = useLocality();
  const draft = useDraft(String(value ?? ''), set);
  if (shape.values)
    return (
      <Select
        label={label}
        isLabelHidden
        value={draft.value}
        options={shape.values.map((each) => ({ value: each, label: labelValue(attribute, each, { locale }) }))}
        onChange={draft.onChange}
      />
    );
  return (
    <Field
      label={label}
      isLabelHidden
      value={type ? draft.value.slice(0, 10) : draft.value}
      {...(type && { type })}
      onChange={draft.onChange}
      {...(draft.error !== undefined && { error: draft.error })}
    />
  );
}

function OneNumber({ value, label, set }: ValueControlProps) {
  const draft = useDraft(typeof value === 'number' ? value : undefined, set);
  return (
    <NumberField
      label={label}
      isLabelHidden
      value={draft.value}
      onChange={draft.onChange}
      {...(draft.error !== undefined && { error: draft.error })}
    />
  );
}

function TwoNumbers({ value, label, set }: ValueControlProps) {
  const { t } = useWords('editor');
  const [from, to] = Array.isArray(value) ? (value as readonly number[]) : [];
  const draft = useDraft<readonly (number | undefined)[]>([from, to], set);
  return (
    <Stack direction="inline" gap="small" wraps={false}>
      <NumberField
        label={`${label} ${t('audience.from')}`}
        isLabelHidden
        value={draft.value[0]}
        onChange={(next) => draft.onChange([next, draft.value[1]])}
      />
      <NumberField
        label={`${label} ${t('audience.to')}`}
        isLabelHidden
        value={draft.value[1]}
        onChange={(next) => draft.onChange([draft.value[0], next])}
        {...(draft.error !== undefined && { error: draft.error })}
      />
    </Stack>
  );
}

function DurationControl({ value, label, set }: ValueControlProps) {
  const { t } = useWords('editor');
  const { unit, count: kept } = measureDuration((value ?? {}) as Duration);
  const draft = useDraft<number | undefined>(kept, (count) => set({ [unit]: count }));
  return (
    <Stack direction="inline" gap="small" wraps={false}>
      <NumberField
        label={label}
        isLabelHidden
        min={1}
        value={draft.value}
        onChange={draft.onChange}
        {...(draft.error !== undefined && { error: draft.error })}
      />
      <Select
        label={t('audience.unit')}
        isLabelHidden
        value={unit}
        options={units.map((each) => ({ value: each, label: t(`units.${each}`) }))}
        onChange={(next) => void set({ [next]: draft.value ?? 1 })}
      />
    </Stack>
  );
}

/** Values with commas between them, or ticks where there are only so many. */
function ListControl({ attribute, shape, value, label, set }: ValueControlProps) {
  const { t } = useWords('editor');
  const list = Array.isArray(value) ? value.map(String) : [];
  const read = (text: string): unknown[] => {
    const parts = text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
    return shape.type === 'number' ? parts.map(Number) : parts;
  };
  const { locale } = useLocality();
  // What is typed stays as it is while it says the same: a comma at the end is the beginning of another entry.
  const [typed, setTyped] = useState('');
  const written = read(typed).join() === list.join() ? typed : list.join(', ');
  const draft = useDraft(written, (text) => {
    setTyped(text);
    return set(read(text));
  });
  if (shape.values)
    return (
      <ChoiceList
        label={label}
        isLabelHidden
        allowsMany
        value={list}
        choices={shape.values.map((each) => ({ value: each, label: labelValue(attribute, each, { locale }) }))}
        onChange={(next) => void set(next)}
      />
    );
  return (
    <Field
      label={label}
      isLabelHidden
      help={t('audience.commas')}
      value={draft.value}
      onChange={draft.onChange}
      {...(draft.error !== undefined && { error: draft.error })}
    />
  );
}

interface Days {
  readonly days: readonly string[];
  readonly zone: 'site' | 'visitor';
}

function DaysControl({ value, label, set }: ValueControlProps) {
  const { t } = useWords('editor');
  const { days = [], zone = 'site' } = (value ?? {}) as Partial<Days>;
  return (
    <Stack direction="block" gap="small">
      <Stack direction="inline" gap="small">
        {weekdays.map((day) => (
          <Checkbox
            key={day}
            label={t(`weekdays.${day}`)}
            isChecked={days.includes(day)}
            onChange={(isOn) =>
              void set({ days: weekdays.filter((each) => (each === day ? isOn : days.includes(each))), zone })
            }
          />
        ))}
      </Stack>
      <ZoneSelect label={label} zone={zone} set={(next) => void set({ days, zone: next })} />
    </Stack>
  );
}

function HoursControl({ value, label, set }: ValueControlProps) {
  const { t } = useWords('editor');
  const { from = '09:00', until = '17:00', zone = 'site' } = (value ?? {}) as { from?: string; until?: string; zone?: 'site' | 'visitor' }; // prettier-ignore
  return (
    <Stack direction="inline" gap="small">
      <Field
        type="time"
        label={`${label} ${t('audience.from')}`}
        isLabelHidden
        value={from}
        onChange={(next) => void set({ from: next, until, zone })}
      />
      <Field
        type="time"
        label={`${label} ${t('audience.to')}`}
        isLabelHidden
        value={until}
        onChange={(next) => void set({ from, until: next, zone })}
      />
      <ZoneSelect label={label} zone={zone} set={(next) => void set({ from, until, zone: next })} />
    </Stack>
  );
}

export function ZoneSelect({
  label,
  zone,
  set,
}: {
  readonly label: string;
  readonly zone: 'site' | 'visitor';
  readonly set: (zone: 'site' | 'visitor') => void;
}) {
  // prettier-ignore
  const { t } = useWords('editor');
  return (
    <Select
      label={t('pair', { first: label, second: t('zone.label') })}
      isLabelHidden
      value={zone}
      options={(['site', 'visitor'] as const).map((each) => ({ value: each, label: t(`zone.${each}`) }))}
      onChange={set}
    />
  );
}
