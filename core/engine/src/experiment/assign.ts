import type { Contents, SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Situation } from '../decide/situation.ts';
import type { Reason } from '../reason.ts';
import { bucketOf } from './bucket-of.ts';

/** What a visitor gets of a campaign, and the arm of its experiment that this belongs to. */
export interface Arm {
  readonly contents: Contents;
  readonly variant?: string;
}

/**
 * Splits visitors: the hold-out takes the first share of [0, 1), the variants the rest in their order and by weight, as
 * half-open ranges. The site's hold-out is asked before the campaign's. Without a stable id nobody is split, and the
 * campaign's own fallback applies. Gives the arm, or the reason why this visitor sees nothing.
 */
export function assign({ experiment, contents }: SnapshotCampaign, { snapshot, visitor }: Situation): Arm | Reason {
  const { share, seed: siteSeed } = snapshot.site.holdOut;
  if (visitor && share > 0) {
    const bucket = bucketOf(siteSeed, visitor);
    if (bucket < share) return { kind: 'held-out', of: 'site', bucket, share };
  }
  if (!experiment) return { contents };
  const { seed, holdOut, variants, withoutId } = experiment;
  if (!visitor)
    return withoutId === 'control' ? { contents: variants[0]?.contents ?? contents } : { kind: 'no-stable-id' };
  const bucket = bucketOf(seed, visitor);
  if (bucket < holdOut) return { kind: 'held-out', of: 'campaign', bucket, share: holdOut };
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  let weights = 0;
  for (const variant of variants) {
    weights += variant.weight;
    if (bucket < holdOut + ((1 - holdOut) * weights) / total)
      return { contents: variant.contents ?? contents, variant: variant.id };
  }
  return { contents };
}
