import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import { allows } from '../consent/allows.ts';
import type { Situation } from '../decide/situation.ts';

/** Whether a frequency must remember across pages what this visitor has not allowed to be remembered, and may not do without. */
export function lacksMemory({ frequency }: SnapshotCampaign, { consent }: Situation): boolean {
  const { again, afterClose, afterConversion, maxDisplays, withoutMemory } = frequency;
  const remembers =
    again.kind !== 'every-page-view' || afterClose !== 'nothing' || afterConversion !== 'nothing' || maxDisplays! > 0;
  return remembers && withoutMemory !== 'show' && !allows(consent, 'preferences');
}
