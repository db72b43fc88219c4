/** A day of the calendar, as `2026-11-28`. Which moment it begins at is for whoever knows the zone. */
export type Day = string;

const dayMs = 86_400_000;

/** The day so many days later; earlier for a negative number. */
export function shiftDay(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days from one day to the other, both counted. */
export function countDays(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / dayMs) + 1;
}

/** The day that a moment falls on in a time zone; that of UTC where the zone is unknown. */
export function dayIn(timeZone: string, atMs: number): Day {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
      atMs,
    );
  } catch {
    return new Date(atMs).toISOString().slice(0, 10);
  }
}

/** Whether a text is a day that exists. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
