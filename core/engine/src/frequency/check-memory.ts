import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import { allows } from '../consent/allows.ts';
import { nameRefusal } from '../consent/name-refusal.ts';
import type { Objection } from '../decide/rule.ts';
import type { Situation } from '../decide/situation.ts';

/**
 * Holds a campaign whose frequency must remember across pages from a visitor who has not allowed that, unless it may go
 * by the memory of the page alone.
 */
export function checkMemory({ frequency }: SnapshotCampaign, { consent }: Situation): Objection {
  const { again, afterClose, afterConversion, maxDisplays, withoutMemory } = frequency;
  const remembers =
    again.kind !== 'every-page-view' || afterClose !== 'nothing' || afterConversion !== 'nothing' || maxDisplays! > 0;
  return (
    remembers &&
    withoutMemory !== 'show' &&
    !allows(consent, 'preferences') && { kind: 'no-memory', ...nameRefusal(consent, 'preferences') }
  );
}
