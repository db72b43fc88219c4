import type { Parse } from './parse.ts';
import { report } from './report.ts';

export interface NumberLimits {
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  /** The limit itself is out of bounds. */
  readonly excludes?: 'min' | 'max';
  /** What is counted, for the sentence: `seconds`. */
  readonly unit?: string;
}

/** A number between two others, both included; the name begins the sentence that says what is wrong. */
export function parseNumber(name: string, { min, max, whole = false, excludes, unit }: NumberLimits): Parse<number> {
  const what = (whole ? 'a whole number' : 'a number') + (unit ? ` of ${unit}` : '');
  const write = (limit: number) => limit.toLocaleString('en');
  const range = `between ${write(min)} and ${write(max)}`;
  const but = excludes === undefined ? '' : `, but not ${write(excludes === 'min' ? min : max)} itself`;
  return (input, place) => {
    const isWithin =
      typeof input === 'number' &&
      input >= min &&
      input <= max &&
      !(excludes === 'min' && input === min) &&
      !(excludes === 'max' && input === max);
    if (isWithin && (!whole || Number.isInteger(input))) return input;
    report(place, `${name} must be ${what} ${range}${but}.`);
    return min;
  };
}
