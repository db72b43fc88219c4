import type { Frequency } from '../campaign/frequency.ts';
import type { Situation } from '../decide/situation.ts';
import type { Reason } from '../reason.ts';
import { durationMs } from '../targeting/duration-ms.ts';
import type { CampaignMemory } from '../visit/memory.ts';

/** Whether it is too soon after the last display for the next one. */
export function findAgain(
  again: Frequency['again'],
  met: CampaignMemory,
  { memory, now }: Situation,
): Reason | undefined {
  if (!met.displays) return undefined;
  const { lastShownAt = now, lastShownVisit = memory.visits, lastShownPage = memory.pages } = met;
  const pagesSince = memory.pages - lastShownPage;
  switch (again.kind) {
    case 'every-page-view':
      return pagesSince > 0 ? undefined : { kind: 'frequency', cap: 'page-view', lastShownAt };
    case 'once-per-visit':
      return lastShownVisit < memory.visits ? undefined : { kind: 'frequency', cap: 'visit', lastShownAt };
    case 'once':
      return { kind: 'frequency', cap: 'once', lastShownAt };
    case 'after-pages':
      return pagesSince < again.pages ? { kind: 'frequency', cap: 'pages', pagesSince, pages: again.pages } : undefined;
    case 'after': {
      const until = lastShownAt + durationMs(again.rest);
      return now < until ? { kind: 'frequency', cap: 'rest', since: lastShownAt, until } : undefined;
    }
    default:
      return again satisfies never;
  }
}
