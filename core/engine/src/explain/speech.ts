import type { Locale } from '../campaign/text.ts';
import type { Duration } from '../targeting/duration.ts';
import type { AttributeName } from '../targeting/condition.ts';
import { dateLocaleOf } from './date-locale-of.ts';
import { english } from './words.en.ts';
import type { Words } from './words.en.ts';
import { labelOf as labelAttribute } from '../visit/label-of.ts';

/** How explanations are worded. Everything has a default: English, and the labels of the built-in attributes. */
export interface Wording {
  readonly words?: Words;
  /** For numbers, dates and lists; the language of `words` unless a region of it is wanted (`en-GB`). */
  readonly locale?: Locale | undefined;
  readonly labelOf?: (name: AttributeName) => string;
  /** The zone in which moments are told, IANA; UTC unless given. */
  readonly timeZone?: string | undefined;
  /** The visitor's, for what a condition asks by the visitor's clock; the other one unless given. */
  readonly visitorTimeZone?: string | undefined;
}

type Values = Readonly<Record<string, string | number>>;

/** A language in use: its words, and how it writes numbers, times and lists. */
export interface Speech {
  say(key: keyof Words, values?: Values): string;
  labelOf(name: AttributeName): string;
  /** A value of an attribute as a person reads it; text stands in quotation marks. */
  value(value: unknown): string;
  and(items: readonly string[]): string;
  or(items: readonly string[]): string;
  /** Milliseconds in the largest unit that fits, rounded up: `12 days`. */
  span(ms: number): string;
  duration(duration: Duration): string;
  /** How long ago a moment was, or how soon it comes: `12 days ago`. In full units; begun ones count where `countsBegun`. */
  ago(at: number, now: number, countsBegun?: boolean): string;
  /** A moment as a date and time of day, or as the options say. */
  date(at: number, options?: Intl.DateTimeFormatOptions, zone?: string): string;
  percent(share: number): string;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

export function makeSpeech({
  words = english,
  locale = words.locale,
  labelOf = labelAttribute,
  timeZone,
}: Wording): Speech {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const inUnit = (amount: number, unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
  const join = (type: 'conjunction' | 'disjunction', items: readonly string[]) =>
    new Intl.ListFormat(locale, { type }).format(items);
  const unitOf = (ms: number) => units.find(([, size]) => Math.abs(ms) >= size) ?? units[3];

  const speech: Speech = {
    say: (key, values = {}) =>
      words[key].replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
        const value = values[name] ?? '';
        if (one !== undefined && many !== undefined) return plurals.select(+value) === 'one' ? one : many;
        return typeof value === 'number' ? numbers.format(value) : value;
      }),
    labelOf,
    value(value) {
      if (typeof value === 'number') return numbers.format(value);
      if (typeof value === 'boolean') return words[value ? 'yes' : 'no'];
      if (typeof value === 'string') return words.quoted.replace('{text}', () => value);
      if (Array.isArray(value)) return speech.and(value.map(speech.value));
      return JSON.stringify(value) ?? String(value);
    },
    and: (items) => join('conjunction', items),
    or: (items) => join('disjunction', items),
    span(ms) {
      const [unit, size] = unitOf(ms);
      return inUnit(Math.ceil(ms / size), unit);
    },
    duration(duration) {
      const parts = (['week', 'day', 'hour', 'minute', 'second'] as const).flatMap((unit) => {
        const amount = duration[`${unit}s`];
        return amount ? [inUnit(amount, unit)] : [];
      });
      return parts.length ? speech.and(parts) : inUnit(0, 'second');
    },
    ago(at, now, countsBegun = false) {
      const [unit, size] = unitOf(at - now);
      const passed = (at - now) / size;
      return new Intl.RelativeTimeFormat(locale).format(
        (countsBegun ? Math.floor(passed) : Math.trunc(passed)) || -0,
        unit,
      );
    },
    date: (at, options = { dateStyle: 'long', timeStyle: 'short' }, zone = timeZone) =>
      formatDate(at, locale, options, zone) ?? formatDate(at, locale, options, 'UTC') ?? String(at),
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share),
  };
  return speech;
}

function formatDate(
  at: number,
  locale: Locale,
  options: Intl.DateTimeFormatOptions,
  timeZone = 'UTC',
): string | undefined {
  try {
    return new Intl.DateTimeFormat(dateLocaleOf(locale), { ...options, timeZone }).format(at);
  } catch {
    // A zone that is not known here, or a number that is no moment: the caller says it another way.
    return undefined;
  }
}
