/** How much one may send: so many at once, and so many a second after that. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

interface Bucket {
  left: number;
  atMs: number;
}

/** So many senders are told apart; of more, those that were quiet longest are forgotten, which favours them. */
const mostBuckets = 50_000;

/** Token buckets by key, in the memory of this process only. Takes all that is asked for, or nothing. */
export function openBuckets({ perSecond, burst }: Rate): (key: string, count: number, nowMs: number) => boolean {
  const buckets = new Map<string, Bucket>();
  return (key, count, nowMs) => {
    const { left, atMs } = buckets.get(key) ?? { left: burst, atMs: nowMs };
    const filled = Math.min(burst, left + (Math.max(0, nowMs - atMs) / 1000) * perSecond);
    const isEnough = filled >= count;
    // Deleted and set again, it is the last of the map: the first is the one that was quiet longest.
    buckets.delete(key);
    buckets.set(key, { left: isEnough ? filled - count : filled, atMs: nowMs });
    const [quietest] = buckets.size > mostBuckets ? buckets.keys() : [];
    if (quietest !== undefined) buckets.delete(quietest);
    return isEnough;
  };
}
