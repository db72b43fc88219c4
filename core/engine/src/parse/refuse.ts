import type { Place } from './parse.ts';
import { report } from './report.ts';

/** Says that something is missing, or is not what it must be. */
export function refuse(input: unknown, place: Place, name: string, what: string): void {
  report(place, input === undefined ? `${name} is missing.` : `${name} must be ${what}.`);
}
