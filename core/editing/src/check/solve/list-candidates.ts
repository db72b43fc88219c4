import { durationMs } from '@beckon/engine/targeting/duration-ms';
import type { Duration } from '@beckon/engine';
import type { Case, Literal } from './list-cases.ts';

/** Any moment will do: the candidates for ages are made for this one, and days and hours are read in one zone only. */
export const trialNowMs = Date.UTC(2026, 5, 15, 12);

/** Some of the questions about one attribute, and values such that if none of them fits them all, no value does. */
export interface Candidates {
  readonly literals: Case;
  readonly values: readonly unknown[];
}

/**
 * The values to try. Answers change only at the bounds that the questions name, so one value on each bound and one
 * between each two stand for all. Questions for which that cannot be said are left out, and count as answerable.
 */
export function listCandidates(asked: Case): readonly Candidates[] {
  const has = (...names: readonly string[]) => asked.some(({ leaf }) => names.includes(leaf.is));
  const only = (...names: readonly string[]) => asked.filter(({ leaf }) => names.includes(leaf.is));
  if (has(...numberOperators)) return tryNumbers(asked);
  if (has('isTrue', 'isFalse')) return [{ literals: asked, values: [true, false] }];
  const chosen = asked.find(({ leaf, answer }) => answer === 'yes' && (leaf.is === 'equals' || leaf.is === 'in'));
  if (chosen !== undefined) return tryChoices(asked, chosen);
  return [
    ...tryAges(only('withinLast', 'olderThan')),
    ...tryMoments(only('before', 'after')),
    ...tryClock(only('onDay', 'betweenHours')),
    ...trySizes(only('sizeAtLeast', 'sizeAtMost')),
    ...tryVersions(only('versionAtLeast', 'versionLessThan')),
  ];
}

const numberOperators: readonly string[] = ['lessThan', 'atMost', 'greaterThan', 'atLeast', 'between'];

/** Beyond this a number has no neighbour a step away. */
const largest = 1e15;

function tryNumbers(asked: Case): readonly Candidates[] {
  const bounds = asked.flatMap(({ leaf }) => listNumbers(leaf.value));
  if (bounds.some((bound) => Math.abs(bound) > largest)) return [];
  return [{ literals: asked, values: spread(bounds) }];
}

function listNumbers(value: unknown): readonly number[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(listNumbers);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listNumbers) : [];
}

/** Each bound, one value between each two, one below and one above. */
function spread(bounds: readonly number[]): readonly number[] {
  const sorted = [...new Set(bounds)].sort((one, other) => one - other);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  const between = sorted.slice(1).map((bound, index) => ((sorted[index] ?? bound) + bound) / 2);
  return [first - 1, ...sorted, ...between, last + 1];
}

/** One question names every value there is. Text that compares without case may be written in any. */
function tryChoices(asked: Case, { leaf }: Literal): readonly Candidates[] {
  const named = leaf.is === 'in' ? readChoices(leaf.value) : [leaf.value];
  if (named.every((value) => typeof value !== 'string')) return [{ literals: asked, values: named }];
  const isSettled = leaf.exactCase === true;
  const literals = isSettled ? asked : asked.filter((one) => one.leaf.exactCase !== true && one.leaf.is !== 'regex');
  const values = isSettled
    ? named
    : named.flatMap((value) => (typeof value === 'string' ? [value, value.toUpperCase()] : [value]));
  return [{ literals, values }];
}

const readChoices = (value: unknown): readonly unknown[] =>
  typeof value === 'string' ? value.split(',').map((one) => one.trim()) : Array.isArray(value) ? value : [];

/** Ages move with the clock, moments do not: each is solved by itself. */
function tryAges(literals: Case): readonly Candidates[] {
  if (literals.length === 0) return [];
  const lengths = literals.map(({ leaf }) => durationMs(leaf.value as Duration)).filter(Number.isFinite);
  if (lengths.some((length) => length > largest / 1000)) return [];
  const ages = lengths.flatMap((length) => [length - 1, length, length + 1]);
  return [{ literals, values: [-1, 0, ...ages].map((age) => toIso(trialNowMs - age)) }];
}

function tryMoments(literals: Case): readonly Candidates[] {
  if (literals.length === 0) return [];
  const bounds = literals.flatMap(({ leaf }) => {
    // Read as the engine reads it: what names no zone is UTC.
    const text = String(leaf.value);
    const at = Date.parse(/T[\d:.]+$/.test(text) ? `${text}Z` : text);
    return Number.isFinite(at) ? [at] : [];
  });
  return [{ literals, values: [0, ...bounds.flatMap((at) => [at - 1, at, at + 1])].map(toIso) }];
}

const toIso = (at: number): string =>
  new Date(Math.min(Math.max(at, -62_000_000_000_000), 250_000_000_000_000)).toISOString();

/** Days and hours, where all are read in the same zone. */
function tryClock(literals: Case): readonly Candidates[] {
  const zones = new Set(literals.map(({ leaf }) => (Object(leaf.value) as { zone?: unknown }).zone ?? 'site'));
  if (literals.length === 0 || zones.size > 1) return [];
  const named = JSON.stringify(literals.map(({ leaf }) => leaf.value));
  // The first week of 2001 began on a Monday and stands for all the days that no date names.
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => `2001-01-0${day}`);
  const dates = [...new Set([...week, ...(named.match(/\d{4}-\d\d-\d\d/g) ?? [])])];
  const hours = [...new Set(['00:00', '23:59', ...(named.match(/\d\d:\d\d/g) ?? [])])];
  const minutes = hours.flatMap((hour) => {
    const at = Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3));
    return [at - 1, at, at + 1].filter((minute) => minute >= 0 && minute < 1440);
  });
  const values = dates.flatMap((date) =>
    minutes.map((minute) => {
      const two = (value: number) => String(value).padStart(2, '0');
      return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00Z`;
    }),
  );
  return [{ literals, values }];
}

function trySizes(literals: Case): readonly Candidates[] {
  const bounds = literals.flatMap(({ leaf }) => listNumbers(leaf.value));
  if (literals.length === 0 || bounds.some((bound) => bound > 1000)) return [];
  const sizes = [...new Set([0, ...bounds.flatMap((bound) => [Math.floor(bound), Math.floor(bound) + 1])])];
  const values = sizes
    .filter((size) => size >= 0)
    .map((size) => Array.from({ length: size }, (_, index) => `item ${index}`));
  return [{ literals, values }];
}

function tryVersions(literals: Case): readonly Candidates[] {
  if (literals.length === 0) return [];
  const named = literals.flatMap(({ leaf }) =>
    typeof leaf.value === 'string' ? [leaf.value.replace(/[-+].*$/, '')] : [],
  );
  // The least version above one that is named, in as many parts as anybody writes.
  return [{ literals, values: ['0', ...named, ...named.map((version) => `${version}.0.0.0.0.0.1`)] }];
}
