/** The parts a countdown shows, largest first, and how many seconds each is. */
export const timeUnits = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** Splits a length of time into days, hours, minutes and seconds; nothing is below zero. */
export function splitTime(lengthMs: number): readonly number[] {
  let rest = Math.max(0, Math.ceil(lengthMs / 1000));
  return timeUnits.map(([, seconds]) => {
    const whole = Math.floor(rest / seconds);
    rest -= whole * seconds;
    return whole;
  });
}
