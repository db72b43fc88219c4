import type { CampaignMemory, Memory } from '../visit/memory.ts';
import { keepDefined } from './keep-defined.ts';

/**
 * Reads what a browser kept as memory. A part that is not as it should be is replaced by what the first page of a first
 * visit has there; every time that lies in the future counts as now, so that a clock set back opens no cap early.
 *
 * @param now epoch milliseconds
 */
export function repairMemory(input: unknown, now: number): Memory {
  const visits = repairVisits(input, now);
  const campaigns: [string, CampaignMemory][] = [];
  for (const [id, kept] of Object.entries(asRecord(asRecord(input)['campaigns']))) {
    const met = repairMet(kept, visits, now);
    if (met) campaigns.push([id, met]);
  }
  return { ...visits, campaigns: Object.fromEntries(campaigns) };
}

/** Memory without the campaigns met. */
export type Visits = Omit<Memory, 'campaigns'>;

/** As `repairMemory`, for everything but the campaigns. */
export function repairVisits(input: unknown, now: number): Visits {
  const { visitor, isLead, own, landing, firstLanding, paths, ...kept } = asRecord(input);
  const pagesThisVisit = readCount(kept['pagesThisVisit'], 1);
  return keepDefined<Visits>({
    visitor: typeof visitor === 'string' && visitor ? visitor : undefined,
    firstVisitAt: readTime(kept['firstVisitAt'], now),
    lastVisitAt: readTime(kept['lastVisitAt'], now),
    visits: readCount(kept['visits'], 1),
    pages: readCount(kept['pages'], pagesThisVisit),
    visitStartedAt: readTime(kept['visitStartedAt'], now),
    visitLastSeenAt: readTime(kept['visitLastSeenAt'], now),
    pagesThisVisit,
    lastInterruptionAt: readTime(kept['lastInterruptionAt'], now),
    interruptionsThisVisit: readCount(kept['interruptionsThisVisit'], 0) || undefined,
    isLead: isLead === true || undefined,
    own: readRecord(own),
    landing: readRecord(landing),
    firstLanding: readRecord(firstLanding),
    paths: Array.isArray(paths) ? paths.filter((path): path is string => typeof path === 'string') : undefined,
  });
}

/** As `repairMemory`, for one campaign; undefined where nothing is remembered of it. */
export function repairMet(input: unknown, { visits, pages }: Visits, now: number): CampaignMemory | undefined {
  if (!isRecord(input)) return undefined;
  const { lastShownVisit, lastShownPage } = input;
  const shownAt = readTime(input['lastShownAt'], now);
  const displays = readCount(input['displays'], shownAt === undefined ? 0 : 1);
  // A display whose time, visit or page was lost, or has not come yet, counts as one just now.
  const readShown = (count: unknown, at: number) =>
    displays ? Math.min(typeof count === 'number' && count > 0 ? count : at, at) : undefined;
  return keepDefined<CampaignMemory>({
    displays,
    lastShownAt: displays ? (shownAt ?? now) : undefined,
    lastShownVisit: readShown(lastShownVisit, visits),
    lastShownPage: readShown(lastShownPage, pages),
    closedAt: readTime(input['closedAt'], now),
    clickedAt: readTime(input['clickedAt'], now),
    convertedAt: readTime(input['convertedAt'], now),
    countdownFrom: readTime(input['countdownFrom'], now),
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asRecord = (value: unknown) => (isRecord(value) ? value : {});
const readRecord = (value: unknown) => (isRecord(value) ? value : undefined);
const readTime = (value: unknown, now: number) =>
  typeof value === 'number' && value >= 0 ? Math.min(value, now) : undefined;
const readCount = (value: unknown, least: number) =>
  typeof value === 'number' && value >= least && value < Infinity ? Math.floor(value) : least;
