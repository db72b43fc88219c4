import type { Slot } from './find-bindings.ts';

/** Letters before and after a name. */
const surroundings = [
  [3, 2],
  [6, 1],
  [2, 4],
  [2, 1],
] as const;

/**
 * For each place of a name, those with the same text around it, itself among them, once for each measure of "around": with the
 * same names there, too, gzip would find the one in the other.
 */
export function findTwins(code: string, slots: readonly Slot[]): readonly (readonly (readonly number[])[])[] {
  const measures = surroundings.map(([before, after]) => {
    const around = slots.map(
      ({ start, end }) => `${code.slice(start - before, start)} ${code.slice(end, end + after)}`,
    );
    const groups = new Map<string, number[]>();
    around.forEach((text, at) => groups.set(text, [...(groups.get(text) ?? []), at]));
    return around.map((text) => groups.get(text) ?? []);
  });
  return slots.map((_, at) => measures.map((groups) => groups[at] ?? []));
}
