import type { Frequency } from '../campaign/frequency.ts';
import type { Objection } from '../decide/rule.ts';
import type { CampaignMemory, Memory } from '../visit/memory.ts';
import { findQuiet } from './find-quiet.ts';

/**
 * Whether it is too soon after the last display for the next one. A display whose time was lost counts as one just now.
 *
 * @param wasShownHere whether it was displayed on this page view, where that is known
 */
export function findAgain(
  again: Frequency['again'],
  met: CampaignMemory,
  memory: Memory,
  now: number,
  wasShownHere?: boolean,
): Objection {
  if (!met.displays) return undefined;
  const lastShownAt = Math.min(met.lastShownAt ?? now, now);
  const pagesSince = memory.pages - (met.lastShownPage ?? memory.pages);
  switch (again.kind) {
    case 'every-page-view':
      return (wasShownHere ?? !(pagesSince > 0)) && { kind: 'frequency', cap: 'page-view', lastShownAt };
    case 'once-per-visit':
      return !(met.lastShownVisit! < memory.visits) && { kind: 'frequency', cap: 'visit', lastShownAt };
    case 'once':
      return { kind: 'frequency', cap: 'once', lastShownAt };
    case 'after-pages':
      return !(pagesSince >= again.pages) && { kind: 'frequency', cap: 'pages', pagesSince, pages: again.pages };
    case 'after':
      return findQuiet('rest', { quiet: again.rest }, lastShownAt, now);
  }
}
