import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import { findRefusal } from '../consent/find-refusal.ts';
import type { Situation } from '../decide/situation.ts';
import type { Reason } from '../reason.ts';

/**
 * Holds a campaign whose frequency must remember across pages from a visitor who has not allowed that, unless it may go
 * by the memory of the page alone.
 */
export function checkMemory({ frequency }: SnapshotCampaign, { consent }: Situation): Reason | undefined {
  const { again, afterClose, afterConversion, maxDisplays, withoutMemory } = frequency;
  const forgets =
    again.kind === 'every-page-view' &&
    afterClose === 'nothing' &&
    afterConversion === 'nothing' &&
    maxDisplays === undefined;
  const refusal = forgets || withoutMemory === 'show' ? undefined : findRefusal(consent, 'preferences');
  return refusal && { kind: 'no-memory', ...refusal };
}
