import type { Page } from './page.ts';

/** Tells of every campaign that only its hold-out keeps from being shown, once a page view: it is what lift is measured against. */
export function reportHeldOut({ decision, heldOut, report }: Page): void {
  for (const { campaign, because } of decision?.held ?? []) {
    if (because.kind !== 'held-out' || heldOut.has(campaign)) continue;
    heldOut.add(campaign);
    report.tell('campaign-held-out', { of: because.of, bucket: because.bucket }, { campaign });
  }
}
