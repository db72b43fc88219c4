import { DatePicker, useBreakpoints } from '@shopify/polaris';
import { useState } from 'react';
import { Button } from './Button.tsx';
import { type Day, shiftDay } from './day.ts';
import { Field } from './Field.tsx';
import { Popover } from './Popover.tsx';
import { Select } from './Select.tsx';
import { Stack } from './Stack.tsx';
import { useFormat } from './use-format.ts';
import { useWords } from './use-words.ts';

export interface Range {
  readonly from: Day;
  readonly to: Day;
}

export interface DateRangeProps {
  readonly value: Range;
  /** Today in the site’s time zone. */
  readonly today: Day;
  readonly onChange: (range: Range) => void;
}

const lengths = ['7', '30', '90', '365'] as const;
type Length = (typeof lengths)[number] | 'own';

/** From one day to another: the last so many days, or any two days by the calendar or by typing. */
export function DateRange({ value, today, onChange }: DateRangeProps) {
  const { t } = useWords('ui');
  const format = useFormat();
  const { smDown: isNarrow } = useBreakpoints();
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState(value);
  const [month, setMonth] = useState(() => ({
    month: toDate(value.to).getMonth(),
    year: toDate(value.to).getFullYear(),
  }));
  const isSound = draft.from <= draft.to && draft.to <= today && draft.from !== '';
  const lengthOf = (range: Range): Length =>
    lengths.find((days) => range.to === today && range.from === shiftDay(today, 1 - Number(days))) ?? 'own';
  const length = lengthOf(value);
  const label =
    length === 'own'
      ? `${format.day(value.from)} – ${format.day(value.to)}`
      : t('range.last', { count: Number(length) });
  const open = () => {
    setDraft(value);
    setIsOpen(true);
  };
  return (
    <Popover
      isOpen={isOpen}
      onClose={() => setIsOpen(false)}
      activator={
        <Button icon="calendar" opens onClick={() => (isOpen ? setIsOpen(false) : open())}>
          {label}
        </Button>
      }
    >
      <Stack>
        <Select
          label={t('range.length')}
          value={lengthOf(draft)}
          options={[
            ...lengths.map((days) => ({ value: days, label: t('range.last', { count: Number(days) }) })),
            { value: 'own', label: t('range.own') },
          ]}
          onChange={(days) => days !== 'own' && setDraft({ from: shiftDay(today, 1 - Number(days)), to: today })}
        />
        <Stack direction="inline" gap="small" align="start">
          <Field
            type="date"
            label={t('range.from')}
            value={draft.from}
            onChange={(from) => setDraft({ ...draft, from })}
          />
          <Field type="date" label={t('range.to')} value={draft.to} onChange={(to) => setDraft({ ...draft, to })} />
        </Stack>
        {!isNarrow && (
          <DatePicker
            {...month}
            allowRange
            weekStartsOn={1}
            selected={{ start: toDate(draft.from || today), end: toDate(draft.to || today) }}
            disableDatesAfter={toDate(today)}
            onMonthChange={(next, year) => setMonth({ month: next, year })}
            onChange={({ start, end }) => setDraft({ from: toDay(start), to: toDay(end) })}
          />
        )}
        <Stack direction="inline" justify="end" gap="small">
          <Button onClick={() => setIsOpen(false)}>{t('cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!isSound}
            onClick={() => {
              setIsOpen(false);
              onChange(draft);
            }}
          >
            {t('range.apply')}
          </Button>
        </Stack>
      </Stack>
    </Popover>
  );
}

/** The calendar counts in the browser’s own zone: a day is its midnight there, and nothing else is read from it. */
function toDate(day: Day): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

const toDay = (date: Date): Day =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
