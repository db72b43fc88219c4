import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Objection } from '../decide/rule.ts';
import type { Situation } from '../decide/situation.ts';
import { recall } from '../targeting/recall.ts';
import { makeClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { readSchedule } from './read-schedule.ts';

/** Clocks are dear to make and depend on nothing but their zone. */
const clocks = new Map<string, Clock | undefined>();

/** Holds a campaign outside its schedule, and where the zone of the schedule is not known. */
export function checkSchedule({ schedule }: SnapshotCampaign, { snapshot, visit, now }: Situation): Objection {
  if (!schedule) return undefined;
  const zone = schedule.zone === 'visitor' ? visit.visitorTimeZone : snapshot.site.timeZone;
  return readSchedule(schedule, now, recall(clocks, zone ?? '', makeClock));
}
