import type { CampaignMemory, Memory } from '../visit/memory.ts';

/**
 * Reads what a browser kept as memory. A part that is not as it should be is replaced by what the first page of a first
 * visit has there; every time that lies in the future counts as now, so that a clock set back opens no cap early.
 *
 * @param now epoch milliseconds
 */
export function repairMemory(input: unknown, now: number): Memory {
  const given = asRecord(input);
  const kept = keepSound<Memory>(given, kinds, now);
  const pagesThisVisit = kept.pagesThisVisit || 1;
  const visits = kept.visits || 1;
  const pages = Math.max(kept.pages || 1, pagesThisVisit);
  const campaigns = Object.entries(asRecord(given['campaigns'])).map(([id, met]) => {
    const { displays = 0, ...rest } = keepSound<CampaignMemory>(asRecord(met), metKinds, now);
    if (!displays && rest.lastShownAt === undefined) return [id, { ...rest, displays }];
    // A display whose time, visit or page was lost, or has not come yet, counts as one just now.
    const { lastShownAt = now, lastShownVisit = visits, lastShownPage = pages } = rest;
    return [
      id,
      {
        ...rest,
        displays: displays || 1,
        lastShownAt,
        lastShownVisit: Math.min(lastShownVisit, visits),
        lastShownPage: Math.min(lastShownPage, pages),
      },
    ];
  });
  return { ...kept, visits, pages, pagesThisVisit, campaigns: Object.fromEntries(campaigns) as Memory['campaigns'] };
}

type Kind = 'count' | 'time' | 'string' | 'boolean' | 'object';

const kinds: Readonly<Record<Exclude<keyof Memory, 'campaigns'>, Kind>> = {
  visitor: 'string',
  firstVisitAt: 'time',
  lastVisitAt: 'time',
  visits: 'count',
  pages: 'count',
  visitStartedAt: 'time',
  visitLastSeenAt: 'time',
  pagesThisVisit: 'count',
  lastInterruptionAt: 'time',
  interruptionsThisVisit: 'count',
  isLead: 'boolean',
  own: 'object',
  landing: 'object',
  firstLanding: 'object',
  paths: 'object',
};

const metKinds: Readonly<Record<keyof CampaignMemory, Kind>> = {
  displays: 'count',
  lastShownAt: 'time',
  lastShownVisit: 'count',
  lastShownPage: 'count',
  closedAt: 'time',
  clickedAt: 'time',
  convertedAt: 'time',
  countdownFrom: 'time',
};

/** Keeps what is of its kind; a key that is not listed is not kept at all. */
function keepSound<Fields>(
  given: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, Kind>>,
  now: number,
): Partial<Fields> {
  const kept: Record<string, unknown> = {};
  for (const key in wanted) {
    const kind = wanted[key];
    const value = given[key];
    if (typeof value === 'number') {
      if (value >= 0 && kind === 'time') kept[key] = Math.min(value, now);
      if (value >= 1 && value < Infinity && kind === 'count') kept[key] = Math.floor(value);
    } else if (value && typeof value === kind) {
      if (Array.isArray(value) === (key === 'paths')) kept[key] = value;
    }
  }
  return kept as Partial<Fields>;
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
