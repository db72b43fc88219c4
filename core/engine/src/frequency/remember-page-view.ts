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
  const { landing, interruptionsThisVisit, ...kept } = memory;
  const lastSeenAt = memory.visitLastSeenAt;
  const isFirst = lastSeenAt === undefined;
  const isNewVisit = !isFirst && (browserReopened || now - lastSeenAt > visitMinutes * 60_000);
  return {
    ...kept,
    firstVisitAt: memory.firstVisitAt ?? now,
    ...(isNewVisit
      ? { lastVisitAt: Math.min(lastSeenAt, now), visits: memory.visits + 1, pagesThisVisit: 1 }
      : {
          ...(landing && { landing }),
          ...(interruptionsThisVisit && { interruptionsThisVisit }),
          pagesThisVisit: memory.pagesThisVisit + (isFirst ? 0 : 1),
        }),
    visitStartedAt: isNewVisit ? now : (memory.visitStartedAt ?? now),
    visitLastSeenAt: now,
    pages: memory.pages + (isFirst ? 0 : 1),
    paths: [...(memory.paths ?? []), path].slice(-keptPaths),
  };
}
