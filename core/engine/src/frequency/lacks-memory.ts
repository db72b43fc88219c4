import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import { allows } from '../consent/allows.ts';
import type { Situation } from '../decide/situation.ts';

/** Whether a frequency must remember across pages what this visitor, or the browser, does not let be remembered, and may not do without. */
export function lacksMemory({ frequency }: SnapshotCampaign, { consent, visit }: Situation): boolean {
  const { again, afterClose, afterConversion, maxDisplays, withoutMemory } = frequency;
  const remembers =
    again.kind !== 'every-page-view' || afterClose !== 'nothing' || afterConversion !== 'nothing' || maxDisplays! > 0;
  return remembers && withoutMemory !== 'show' && (visit.keepsNothing || !allows(consent, 'preferences'));
}
