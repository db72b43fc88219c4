import type { Memory } from '../visit/memory.ts';

/** How many of the paths seen lately are kept. */
const keptPaths = 10;

/** One page view more. Times are epoch milliseconds. */
export interface PageView {
  readonly now: number;
  readonly path: string;
  /** A visit ends after this many minutes without a page view … */
  readonly visitMinutes: number;
  /** … or when the browser is closed: true on the first page after that. */
  readonly browserReopened: boolean;
}

/** Counts a page view, and a new visit where the last one has ended. An empty memory is at its first page already. */
export function rememberPageView(memory: Memory, { now, path, visitMinutes, browserReopened }: PageView): Memory {
  const { landing: _landing, interruptionsThisVisit: _interruptions, ...kept } = memory;
  const lastSeenAt = memory.visitLastSeenAt;
  const isLater = lastSeenAt !== undefined;
  const isNewVisit = isLater && (browserReopened || now - lastSeenAt > visitMinutes * 60_000);
  return {
    firstVisitAt: now,
    visitStartedAt: now,
    ...(isNewVisit ? kept : memory),
    ...(isNewVisit && { visitStartedAt: now, lastVisitAt: Math.min(lastSeenAt, now), visits: memory.visits + 1 }),
    pagesThisVisit: isNewVisit ? 1 : memory.pagesThisVisit + +isLater,
    visitLastSeenAt: now,
    pages: memory.pages + +isLater,
    paths: [...(memory.paths ?? []), path].slice(-keptPaths),
  };
}
