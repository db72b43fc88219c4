import { dateLocaleOf } from '@beckon/engine/explain/date-locale-of';
import type { Schedule } from '@beckon/engine';
import { toSentence } from './to-sentence.ts';
import { wordsOf } from './words-of.ts';

/** "From 27 November 2026 at 00:00 until 1 December 2026 at 00:00, on Mondays, by the site's clock." */
export function summarizeSchedule(schedule: Schedule | undefined, { locale }: { readonly locale: string }): string {
  const { words, locale: picked } = wordsOf(locale);
  const say = words.schedule;
  if (schedule === undefined) return say.always;
  const { from, until, weekdays, hours, zone } = schedule;
  // The dates are local already: read and written as UTC they stay as they are.
  const date = new Intl.DateTimeFormat(dateLocaleOf(picked), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const tell = (moment: string) => date.format(new Date(`${moment.slice(0, 16)}Z`));
  const clauses: string[] = [];
  if (from !== undefined && until !== undefined) clauses.push(say.between(tell(from), tell(until)));
  else if (from !== undefined) clauses.push(say.from(tell(from)));
  else if (until !== undefined) clauses.push(say.until(tell(until)));
  if (weekdays !== undefined) {
    const days = new Intl.ListFormat(picked, { type: 'conjunction' }).format(
      weekdays.map((day) => words.weekdayNames[day]),
    );
    clauses.push(say.weekdays(days));
  }
  // Hours that end when they begin last all day.
  if (hours !== undefined && hours.from !== hours.until) clauses.push(say.hours(hours.from, hours.until));
  return clauses.length === 0 ? say.always : toSentence([...clauses, say.zone[zone]], ', ');
}
