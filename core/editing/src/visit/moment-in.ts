/**
 * The moment at which clocks of a time zone show a local time; undefined for no time or no zone. In the hour that clocks
 * repeat it is one of the two; in the hour that they leave out it is an hour beside.
 *
 * @param local as `2026-11-28T09:30`
 */
export function momentIn(timeZone: string, local: string): number | undefined {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return undefined;
  try {
    const offset = (at: number) => Date.parse(`${showIn(timeZone, at)}Z`) - at;
    const guess = wanted - offset(wanted);
    return wanted - offset(guess);
  } catch {
    return undefined;
  }
}

function showIn(timeZone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  }).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '00';
  return `${read('year')}-${read('month')}-${read('day')}T${read('hour')}:${read('minute')}:${read('second')}`;
}
