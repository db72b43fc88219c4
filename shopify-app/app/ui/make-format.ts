import type { Day } from './day.ts';

export interface Format {
  number(value: number): string;
  /** 0 to 1, written in percent. */
  share(value: number): string;
  money(value: number, currency: string): string;
  day(day: Day): string;
  /** Without the year, for axes. */
  shortDay(day: Day): string;
  /** Day and time in the site’s zone; ISO text or epoch milliseconds. */
  moment(at: string | number): string;
  /** “3 hours ago”. */
  ago(at: string | number, nowMs: number): string;
  list(items: readonly string[]): string;
}

/** Below it a share would be written as nothing, which it is not. */
const leastShare = 0.0005;

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Writes values for one language tag and time zone; the same on the server as in the browser. */
export function makeFormat({ tag, timeZone }: { readonly tag: string; readonly timeZone: string }): Format {
  const numbers = new Intl.NumberFormat(tag);
  const shares = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const smallShares = new Intl.NumberFormat(tag, { style: 'percent', maximumSignificantDigits: 1 });
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const shortDays = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    number: (value) => numbers.format(value),
    share: (value) => (value < leastShare ? smallShares : shares).format(value),
    money: (value, currency) => new Intl.NumberFormat(tag, { style: 'currency', currency }).format(value),
    day: (day) => days.format(Date.parse(`${day}T00:00Z`)),
    shortDay: (day) => shortDays.format(Date.parse(`${day}T00:00Z`)),
    moment: (at) => moments.format(new Date(at)),
    ago: (at, nowMs) => {
      const passedMs = nowMs - new Date(at).getTime();
      for (const [unit, ms] of units)
        if (Math.abs(passedMs) >= ms) return relative.format(-Math.round(passedMs / ms), unit);
      return relative.format(0, 'minute');
    },
    list: (items) => lists.format(items),
  };
}
