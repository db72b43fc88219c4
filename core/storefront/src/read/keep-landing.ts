import type { Memory } from '@beckon/engine';
import { landingNames } from './landing-names.ts';
import { rareReaders } from './rare-readers.ts';
import { readAttributes } from './read-attributes.ts';
import type { ReadPage } from './read.ts';

/**
 * Notes how this visit began, once a page view came from outside; of the first visit it is kept apart, for good. A page
 * reached from within the shop, or again by itself, says nothing new.
 */
export function keepLanding(page: ReadPage, update: (change: (memory: Memory) => Memory) => void): void {
  const landing = readAttributes(rareReaders, landingNames, {
    ...page,
    facts: {},
    memory: { ...page.memory, landing: {} },
  });
  const channel = landing['source.channel'];
  if (channel === 'internal' || (channel === 'direct' && page.memory.pagesThisVisit > 1)) return;
  // Whoever was here before it was noted came first by another way, and nobody knows which.
  update((memory) => ({
    ...memory,
    landing,
    ...(memory.visits < 2 && { firstLanding: memory.firstLanding ?? landing }),
  }));
}
