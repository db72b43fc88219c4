import type { Frequency } from '../campaign/frequency.ts';
import type { Objection } from '../decide/rule.ts';
import type { CampaignMemory, Memory } from '../visit/memory.ts';
import { findRest } from './find-rest.ts';

/** Whether it is too soon after the last display for the next one. A display whose time was lost counts as one just now. */
export function findAgain(again: Frequency['again'], met: CampaignMemory, memory: Memory, now: number): Objection {
  if (met.displays === 0) return undefined;
  const lastShownAt = Math.min(met.lastShownAt ?? now, now);
  const pagesSince = memory.pages - (met.lastShownPage ?? memory.pages);
  switch (again.kind) {
    case 'every-page-view':
      return !(pagesSince > 0) && { kind: 'frequency', cap: 'page-view', lastShownAt };
    case 'once-per-visit':
      return !(met.lastShownVisit! < memory.visits) && { kind: 'frequency', cap: 'visit', lastShownAt };
    case 'once':
      return { kind: 'frequency', cap: 'once', lastShownAt };
    case 'after-pages':
      return !(pagesSince >= again.pages) && { kind: 'frequency', cap: 'pages', pagesSince, pages: again.pages };
    case 'after': {
      const rest = findRest(lastShownAt, again.rest, now);
      return rest && { kind: 'frequency', cap: 'rest', ...rest };
    }
    default:
      return again satisfies never;
  }
}
