import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Objection } from '../decide/rule.ts';
import type { Situation } from '../decide/situation.ts';
import { findAgain } from './find-again.ts';
import { findDisplays } from './find-displays.ts';
import { findQuiet } from './find-quiet.ts';

/** Holds a campaign that this visitor has met too often or too lately; the gravest limit is the reason. */
export function checkFrequency({ id, frequency }: SnapshotCampaign, { memory, visit, now }: Situation): Objection {
  const met = memory.campaigns[id] ?? { displays: 0 };
  return (
    findQuiet('converted', frequency.afterConversion, met.convertedAt, now) ||
    findQuiet('closed', frequency.afterClose, met.closedAt, now) ||
    findDisplays(frequency.maxDisplays, met) ||
    findAgain(frequency.again, met, memory, now, visit.shown?.includes(id))
  );
}
