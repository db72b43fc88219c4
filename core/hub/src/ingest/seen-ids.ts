/** Ids of events that are on disk, the latest ones. */
export interface SeenIds {
  has(id: string): boolean;
  add(ids: readonly string[]): void;
}

/** Two generations: when the younger is full the elder is forgotten, so that about `most` are known at a cost of no search. */
export function openSeenIds(most = 50_000): SeenIds {
  let young = new Set<string>();
  let old = new Set<string>();
  return {
    has: (id) => young.has(id) || old.has(id),
    add(ids) {
      for (const id of ids) young.add(id);
      if (young.size < most) return;
      old = young;
      young = new Set();
    },
  };
}
