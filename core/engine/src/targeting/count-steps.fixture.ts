import { readRegexShape } from './regex-shape.ts';
import type { RegexPart, RegexSequence } from './regex-shape.ts';

type Continue = (at: number) => boolean;

/**
 * How many characters a backtracking matcher looks at before it finds a match or gives up, or the limit. It tries what
 * the regex engines of browsers try, in their order, without their shortcuts.
 */
export function countSteps(pattern: string, text: string, limit = 200_000): number {
  const shape = readRegexShape(pattern);
  if (!shape.ok) throw new Error(shape.fault);
  let steps = 0;

  const matchOne = (part: RegexPart, at: number, then: Continue): boolean => {
    if (++steps >= limit) return true;
    switch (part.kind) {
      case 'start':
        return at === 0 && then(at);
      case 'edge':
        return at === text.length && then(at);
      case 'characters':
        return at < text.length && (part.set >> BigInt(Math.min(128, text.charCodeAt(at)))) % 2n === 1n && then(at + 1);
      case 'group':
        return matchChoices(part.choices, at, then);
      default:
        return part satisfies never;
    }
  };
  const matchPart = (part: RegexPart, at: number, then: Continue): boolean => {
    if (part.kind === 'start' || part.kind === 'edge') return matchOne(part, at, then);
    const repeat = (from: number, count: number): boolean =>
      (count < part.max &&
        matchOne(part, from, (next) => (next > from || count < part.min) && repeat(next, count + 1))) ||
      (count >= part.min && then(from));
    return repeat(at, 0);
  };
  const matchSequence = (sequence: RegexSequence, index: number, at: number, then: Continue): boolean =>
    index === sequence.length
      ? then(at)
      : matchPart(sequence[index]!, at, (next) => matchSequence(sequence, index + 1, next, then));
  const matchChoices = (choices: readonly RegexSequence[], at: number, then: Continue): boolean =>
    choices.some((sequence) => matchSequence(sequence, 0, at, then));

  for (let begin = 0; begin <= text.length; begin++) if (matchChoices(shape.choices, begin, () => true)) break;
  return steps;
}
