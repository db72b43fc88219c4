import { __ } from '@wordpress/i18n';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

export const lengthUnits = ['minutes', 'hours', 'days', 'weeks'] as const;
export type LengthUnit = (typeof lengthUnits)[number];

export const nameUnits = (): Readonly<Record<LengthUnit, string>> => ({
  minutes: __('minutes', 'beckon'),
  hours: __('hours', 'beckon'),
  days: __('days', 'beckon'),
  weeks: __('weeks', 'beckon'),
});

export const nameZones = (): Readonly<Record<'site' | 'visitor', string>> => ({
  site: __('By the clock of this site', 'beckon'),
  visitor: __('By the visitor’s clock', 'beckon'),
});

/** The days of the week as a locale writes them: 2024 began with a Monday. */
export function nameWeekdays(locale: string, style: 'long' | 'short'): Readonly<Record<Weekday, string>> {
  const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
  return Object.fromEntries(weekdays.map((day, index) => [day, format.format(Date.UTC(2024, 0, 1 + index))])) as Record<
    Weekday,
    string
  >;
}
