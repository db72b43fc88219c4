import { writeJson } from '@beckon/events/write-json';
import type { CampaignMemory, Memory } from '@beckon/engine';
import { rememberPageView } from '@beckon/engine/frequency/remember-page-view';
import { packAnswers, unpackAnswers, type Choice } from './choice.ts';
import { mark } from './glance.ts';

/** All that this browser keeps: what is remembered, and what was chosen. Either may be missing. */
export interface Kept {
  readonly memory?: Memory | undefined;
  readonly choice?: Choice | undefined;
  /** The answers that were reported last, as `packAnswers` writes them. */
  readonly told?: string | undefined;
}

/** RFC 6265bis: name and value of a cookie together; less the name `beckon` and the equals sign. */
const mostBytes = 4096 - 'beckon='.length - 1;
/** The first character of every record. A record of another make is none. */
const version = '1';

const times = ['displays', 'lastShownAt', 'lastShownVisit', 'lastShownPage', 'closedAt', 'clickedAt', 'convertedAt', 'countdownFrom'] as const; // prettier-ignore
const counts = ['firstVisitAt', 'lastVisitAt', 'visits', 'pages', 'visitStartedAt', 'visitLastSeenAt', 'pagesThisVisit', 'lastInterruptionAt', 'interruptionsThisVisit'] as const; // prettier-ignore

/**
 * Writes what is kept as text that a cookie can hold, ASCII, below 4,096 bytes with its name. What does not fit is
 * forgotten: the oldest paths first, then the campaigns met longest ago, then the site's own attributes; those first of all
 * where they take more than half, as a few words in a script that is percent-encoded do.
 */
export function packRecord({ memory, choice, told }: Kept): string {
  for (let rest = memory; ; rest = rest && shrink(rest)) {
    const text =
      version + escape(writeJson([rest && packMemory(rest), choice && packAnswers(choice), ...(told ? [told] : [])]));
    if (text.length <= mostBytes || !rest) return text;
  }
}

/** Reads such text; undefined where it is none, was cut off, or comes from a newer tag. */
export function unpackRecord(text: string | null | undefined): Kept | undefined {
  try {
    if (text?.[0] !== version) return undefined;
    const [body = '', ...views] = text.slice(1).split(mark);
    const [memory, choice, told] = JSON.parse(unescape(body)) as [PackedMemory?, string?, string?];
    return {
      ...(memory && { memory: views.reduce(addView, unpackMemory(memory)) }),
      ...(choice && { choice: unpackAnswers(choice) }),
      ...(told && { told }),
    };
  } catch {
    // Corrupt or foreign: as good as nothing.
    return undefined;
  }
}

/** Counts a page view that `addPageView` wrote at the end: when its visit began, where that was earlier, itself, its path. */
function addView(memory: Memory, view: string): Memory {
  const [, startedAt, at = '', path = ''] = /^(\w*)\.(\w+)(.*)/.exec(view) ?? [];
  const now = Math.min(parseInt(at, 36), Date.now());
  if (!(now >= 0)) return memory;
  return rememberPageView(memory, {
    now,
    path: decodeURIComponent(path),
    // Whoever wrote it knew how long a visit lasts.
    visitMinutes: Infinity,
    browserReopened: !startedAt,
  });
}

type Loose = Readonly<Record<string, unknown>>;
type Absent = undefined | null;
type PackedMemory = readonly [
  string,
  Readonly<Record<string, string>>,
  string,
  number,
  Loose | Absent,
  Loose | Absent,
  Loose | Absent,
  readonly string[] | Absent,
];

function packMemory(memory: Memory): PackedMemory {
  const { visitor = '', isLead, campaigns, own, landing, firstLanding, paths } = memory;
  const met = Object.entries(campaigns).map(([id, each]) => [id, packNumbers(times, each)] as const);
  return [packNumbers(counts, memory), Object.fromEntries(met), visitor, isLead ? 1 : 0, own, landing, firstLanding, paths]; // prettier-ignore
}

function unpackMemory([numbers, met, visitor, isLead, own, landing, firstLanding, paths]: PackedMemory): Memory {
  const campaigns = Object.entries(met).map(
    ([id, text]) => [id, { displays: 0, ...unpackNumbers(times, text) }] as const,
  );
  return {
    visits: 1,
    pages: 1,
    pagesThisVisit: 1,
    ...unpackNumbers(counts, numbers),
    campaigns: Object.fromEntries(campaigns),
    ...(visitor && { visitor }),
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
  if (own && escape(writeJson(own)).length > mostBytes / 2) return others;
  const met = Object.entries(campaigns).sort(([, one], [, other]) => lastMet(other) - lastMet(one));
  if (met.length) return { ...memory, campaigns: Object.fromEntries(met.slice(0, -1)) };
  return own || landing || firstLanding ? { ...rest, campaigns } : undefined;
}

/** The latest of its times: they are far above all counts. */
const lastMet = (met: CampaignMemory): number => Math.max(...Object.values(met));

/** What JSON needs most and cookies forbid changes places with what neither needs; the rest is percent-encoded. */
const swaps: Readonly<Record<string, string>> = { '"': "'", "'": '"', ',': '!', '!': ',' };
const swap = (text: string): string => text.replace(/["',!]/g, (found) => swaps[found] ?? found);
const escape = (text: string): string => swap(text).replace(/[^!#$&-+\--:<-[\]-~]/gu, encodeURIComponent);
const unescape = (text: string): string => swap(decodeURIComponent(text));
