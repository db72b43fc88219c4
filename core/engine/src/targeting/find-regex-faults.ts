import { readRegexShape } from './regex-shape.ts';
import type { CharacterSet, RegexPart, RegexSequence } from './regex-shape.ts';

/** Longer ones nobody can check by eye. */
const longestPattern = 200;
/** How many ways through its alternatives a pattern may have, and how many ways its short repetitions may be shared out. */
const mostPaths = 500;
const mostVariations = 1000;
/** A repetition that may be longer than this counts as one without end. */
const longRepetition = 30;

/**
 * Why a regex may not be used: each reason in plain words, none where it is fine. A pattern passes only if a backtracking
 * matcher comes to an end in a number of steps that grows with the text, not with its square or worse.
 *
 * Conservative by reasoning on single paths: a pattern gets slow when two repetitions can share out the same run of
 * characters between them (the search for where a match begins, where no `^` says it, is such a repetition too). They
 * cannot if the first must stop before a character it does not take, or if something that the second does not take
 * stands between them, so that its runs from different beginnings never overlap.
 */
export function findRegexFaults(pattern: string): readonly string[] {
  if (pattern === '') return ['The regular expression must not be empty.'];
  if (pattern.length > longestPattern)
    return [`The regular expression must not be longer than ${longestPattern} characters.`];
  try {
    new RegExp(pattern);
  } catch {
    // The engine's own words name no place and speak to programmers.
    return [
      'This is not a regular expression; look for a bracket that is not closed, or a “*” with nothing before it.',
    ];
  }
  const shape = readRegexShape(pattern);
  if (!shape.ok) return [shape.fault];
  const faults = new Set<string>();
  const paths = listPaths(shape.choices, faults);
  if (paths.length > mostPaths)
    return ['The regular expression has too many alternatives; split it into several conditions.'];
  for (const path of paths) checkPath(path, faults);
  return [...faults];
}

/** One way through the pattern: no groups but those that are repeated, and these as one set of characters. */
interface Step {
  readonly set: CharacterSet;
  readonly min: number;
  readonly max: number;
}
type Path = readonly (Step | 'start' | 'edge')[];

/** A stand-in for more paths than may be: the rest need not be known. */
const tooMany: readonly Path[] = Array.from({ length: mostPaths + 1 }, () => []);

function listPaths(choices: readonly RegexSequence[], faults: Set<string>): readonly Path[] {
  const listed = choices.map((sequence) =>
    sequence.reduce<readonly Path[]>(
      (paths, part) => {
        const ways = listWays(part, faults);
        if (paths.length * ways.length > mostPaths) return tooMany;
        return paths.flatMap((path) => ways.map((way) => [...path, ...way]));
      },
      [[]],
    ),
  );
  return listed.reduce((sum, paths) => sum + paths.length, 0) > mostPaths ? tooMany : listed.flat();
}

function listWays(part: RegexPart, faults: Set<string>): readonly Path[] {
  switch (part.kind) {
    case 'start':
    case 'edge':
      return [[part.kind]];
    case 'characters':
      return [[part]];
    case 'group': {
      const { choices, min, max } = part;
      if (max > 1) return [[{ set: joinRepeated(choices, faults), min, max }]];
      const once = max ? listPaths(choices, faults) : [];
      return min ? once : [...once, []];
    }
    default:
      return part satisfies never;
  }
}

/** All characters of a group that is repeated; only one that can be read in a single way is fine. */
function joinRepeated(choices: readonly RegexSequence[], faults: Set<string>): CharacterSet {
  let all: CharacterSet = 0n;
  let firsts: CharacterSet = 0n;
  for (const sequence of choices) {
    const taking = sequence.filter((part) => part.kind === 'characters' || part.kind === 'group');
    if (taking.length < sequence.length) faults.add('A repeated group must not hold “^”, “$” or “\\b”.');
    if (!taking.length) faults.add('A repeated group must not have an empty alternative.');
    taking.forEach((part, index) => {
      if (part.min !== 1 || part.max !== 1)
        faults.add('A repeated group must not hold another repetition, as in “(a+)+”.');
      const set = part.kind === 'group' ? joinRepeated(part.choices, faults) : part.set;
      if (index === 0) {
        if (firsts & set)
          faults.add('The alternatives of a repeated group must begin with different characters, unlike “(a|ab)*”.');
        firsts |= set;
      }
      all |= set;
    });
  }
  return all;
}

const anything: Step = { set: ~0n, min: 0, max: Infinity };

function checkPath(path: Path, faults: Set<string>): void {
  if (path.lastIndexOf('start') > 0) faults.add('“^” may stand at the very beginning only.');
  const isStep = (step: Path[number]): step is Step => typeof step === 'object';
  const isLong = ({ max }: Step) => max > longRepetition;
  const steps = [...(path[0] === 'start' ? [] : [anything]), ...path.filter(isStep)];
  const variations = steps.reduce((product, step) => product * (isLong(step) ? 1 : step.max - step.min + 1), 1);
  if (variations > mostVariations) faults.add('The regular expression has too many optional parts.');
  const certain = countCertain(path);
  steps.forEach((second, end) => {
    for (let begin = 0; begin < end; begin++) {
      const first = steps[begin]!;
      if (!isLong(first) || !isLong(second) || isKeptApart(steps.slice(begin, end + 1))) continue;
      const isNeighbour = end - begin === 1 && first !== anything;
      if (end < steps.length - certain || isNeighbour) faults.add(first === anything ? slowSearch : slowPair);
    }
  });
}

/** How many steps at the end can be reached only to succeed or fail on the spot, so that nothing before is tried again. */
function countCertain(path: Path): number {
  let count = 0;
  for (const step of [...path].reverse()) {
    if (typeof step !== 'object') return count;
    count++;
    if (step.min > 0) return count;
  }
  return count;
}

const slowSearch =
  'This could be slow: let the pattern begin with “^”, leave out “.*” at its beginning, or use “[^/]*” in place of “.*”.';
const slowPair =
  'This could be slow: two repetitions can take the same characters; use “[^/]*” in place of “.*”, or leave one out.';

/** Whether the first and the last of these steps, both long, cannot share out one run of characters between them. */
function isKeptApart(steps: readonly Step[]): boolean {
  const [first, last] = [steps[0]!, steps.at(-1)!];
  const amid = steps.slice(1, -1);
  if (amid.some(({ set, min }) => min > 0 && !(set & last.set))) return true;
  if (!amid.length && !(first.set & last.set)) return true;
  const next = [...amid, last].find(({ min }) => min > 0);
  return !!next && !(next.set & first.set);
}
