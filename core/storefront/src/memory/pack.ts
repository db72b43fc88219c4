import { writeJson } from '@beckon/events/write-json';
import type { CampaignMemory, Memory } from '@beckon/engine';
import { rememberPageView } from '@beckon/engine/frequency/remember-page-view';
import { emptyMemory } from '@beckon/engine/visit/memory';
import { packAnswers, unpackAnswers, type Choice } from './choice.ts';
import { mark } from './glance.ts';
import { mostBytes } from './most-bytes.ts';

/** All that this browser keeps: what is remembered, and what was chosen. Either may be missing. */
export interface Kept {
  readonly memory?: Memory | undefined;
  readonly choice?: Choice | undefined;
  /** The answers that were reported last, as `packAnswers` writes them. */
  readonly told?: string | undefined;
}

/** Left for page views at its end. */
const roomForVisits = 500;
/** The first character of every record. A record of another make is none. */
const version = '2';

const times = ['displays', 'lastShownAt', 'lastShownVisit', 'lastShownPage', 'closedAt', 'clickedAt', 'convertedAt', 'countdownFrom'] as const; // prettier-ignore
const counts = ['firstVisitAt', 'lastVisitAt', 'visits', 'pages', 'visitStartedAt', 'visitLastSeenAt', 'pagesThisVisit', 'lastInterruptionAt', 'interruptionsThisVisit'] as const; // prettier-ignore

/**
 * Writes what is kept as text that a cookie can hold, ASCII, below 4,096 bytes with its name. First what a glance has to
 * find: what was chosen, what was told, who it is. Then the memory; then when the last visit began and was seen, behind which
 * page views are added. What does not fit is forgotten: the oldest paths first, then the campaigns met longest ago, then the
 * site's own attributes; of those first of all the largest, as long as they take more than half, as a few words in a script
 * that is percent-encoded do.
 */
export function packRecord({ memory, choice, told = '' }: Kept): string {
  const start = `${version}${choice ? packAnswers(choice) : ''}.${told}.`;
  for (let rest = memory; ; rest = shrink(rest)) {
    if (!rest) return `${start}.${mark}?`;
    const { visitor = '', visitStartedAt, visitLastSeenAt } = rest;
    const body = escape(writeJson(packMemory(rest)));
    const visit = [visitStartedAt, visitLastSeenAt].map((at) => at?.toString(36)).join('?');
    const text = `${start}${visitor}.${body}${mark}${visit}`;
    if (text.length <= mostBytes - roomForVisits) return text;
  }
}

/** Reads such text; undefined where it is none, was cut off, or comes from a newer tag. */
export function unpackRecord(text: string | null | undefined): Kept | undefined {
  try {
    const [start = '', ...visits] = text?.split(mark) ?? [];
    const [, choice, told, visitor, body] = pattern.exec(start) ?? [];
    if (body === undefined) return undefined;
    // One that was just begun remembers nothing yet.
    const known = body ? unpackMemory(JSON.parse(unescape(body)) as PackedMemory) : visitor ? emptyMemory : undefined;
    return {
      ...(known && { memory: visits.reduce(addVisit, { ...known, ...(visitor && { visitor }) }) }),
      ...(choice && { choice: unpackAnswers(choice) }),
      ...(told && { told }),
    };
  } catch {
    // Corrupt or foreign: as good as nothing.
    return undefined;
  }
}

const pattern = /^2([-\w]*)\.([-\w]*)\.(\w*)\.(.*)$/;

/**
 * Counts the page views of a visit that `addPageView` wrote at the end: when it began, the path of each, when it was seen
 * last. The first such visit may be the one that the memory knows.
 */
function addVisit(memory: Memory, visit: string): Memory {
  const [begin = '', ...paths] = visit.split('?');
  const [startedAt, seenAt] = [begin, paths.pop() ?? ''].map((at) => Math.min(parseInt(at, 36), Date.now()));
  if (!paths.length || !(startedAt! >= 0 && seenAt! >= 0)) return memory;
  const isNew = startedAt !== memory.visitStartedAt;
  const counted = paths.reduce(
    (before, path, at) =>
      rememberPageView(before, {
        now: (isNew && !at ? startedAt : seenAt)!,
        path: decodeURIComponent(path),
        // Whoever wrote it knew how long a visit lasts.
        visitMinutes: Infinity,
        browserReopened: isNew && !at,
      }),
    memory,
  );
  // Of a page view that was long ago the path was forgotten.
  return { ...counted, ...(counted.paths && { paths: counted.paths.filter((path) => path) }) };
}

type Loose = Readonly<Record<string, unknown>>;
type Absent = undefined | null;
type PackedMemory = readonly [
  string,
  Readonly<Record<string, string>>,
  number,
  Loose | Absent,
  Loose | Absent,
  Loose | Absent,
  readonly string[] | Absent,
];

function packMemory(memory: Memory): PackedMemory {
  const { isLead, campaigns, own, landing, firstLanding, paths } = memory;
  const met = Object.entries(campaigns).map(([id, each]) => [id, packNumbers(times, each)] as const);
  return [packNumbers(counts, memory), Object.fromEntries(met), isLead ? 1 : 0, own, landing, firstLanding, paths]; // prettier-ignore
}

function unpackMemory([numbers, met, isLead, own, landing, firstLanding, paths]: PackedMemory): Memory {
  const campaigns = Object.entries(met).map(
    ([id, text]) => [id, { displays: 0, ...unpackNumbers(times, text) }] as const,
  );
  return {
    visits: 1,
    pages: 1,
    pagesThisVisit: 1,
    ...unpackNumbers(counts, numbers),
    campaigns: Object.fromEntries(campaigns),
    ...(isLead && { isLead: true }),
    ...(own && { own }),
    ...(landing && { landing }),
    ...(firstLanding && { firstLanding }),
    ...(Array.isArray(paths) && { paths }),
  };
}

/** Numbers in base 36, in a fixed order, as short as they get. */
const packNumbers = <Key extends string>(keys: readonly Key[], from: { readonly [key in Key]?: number }): string =>
  keys
    .map((key) => from[key]?.toString(36))
    .join('.')
    .replace(/\.+$/, '');

/** A time in the future, from a clock that was set back since, counts as now; counts are far below. */
function unpackNumbers<Key extends string>(keys: readonly Key[], text: string): { [key in Key]?: number } {
  const parts = text.split('.');
  const found = keys.map((key, at) => [key, Math.min(parseInt(parts[at] ?? '', 36), Date.now())] as const);
  return Object.fromEntries(found.filter(([, value]) => value >= 0)) as { [key in Key]?: number };
}

function shrink(memory: Memory): Memory | undefined {
  const { own, ...others } = memory;
  const { paths = [], campaigns, landing, firstLanding, ...rest } = others;
  if (paths.length) return { ...memory, paths: paths.slice(1) };
  if (own && sizeOf(own) > mostBytes / 2) return { ...others, ...withoutLargest(own) };
  const met = Object.entries(campaigns).sort(([, one], [, other]) => lastMet(other) - lastMet(one));
  if (met.length) return { ...memory, campaigns: Object.fromEntries(met.slice(0, -1)) };
  return own || landing || firstLanding ? { ...rest, campaigns } : undefined;
}

const sizeOf = (value: unknown): number => escape(writeJson(value)).length;

/** One long text must not cost the others. */
function withoutLargest(own: Loose): { readonly own?: Loose } {
  const [largest, ...others] = Object.keys(own).sort((one, other) => sizeOf(own[other]) - sizeOf(own[one]));
  return others.length ? { own: Object.fromEntries(Object.entries(own).filter(([name]) => name !== largest)) } : {};
}

/** The latest of its times: they are far above all counts. */
const lastMet = (met: CampaignMemory): number => Math.max(...Object.values(met));

/** What JSON needs most and cookies forbid changes places with what neither needs; the rest is percent-encoded. */
const swaps: Readonly<Record<string, string>> = { '"': "'", "'": '"', ',': '!', '!': ',' };
const swap = (text: string): string => text.replace(/["',!]/g, (found) => swaps[found] ?? found);
const escape = (text: string): string => swap(text).replace(/[^!#$&-+\--:<-[\]-~]/gu, encodeURIComponent);
const unescape = (text: string): string => swap(decodeURIComponent(text));
