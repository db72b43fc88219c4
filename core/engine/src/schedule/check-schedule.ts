import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Situation } from '../decide/situation.ts';
import type { Reason } from '../reason.ts';
import { readSchedule } from './read-schedule.ts';

/** Holds a campaign outside its schedule, and where the zone of the schedule is not known. */
export function checkSchedule({ schedule }: SnapshotCampaign, { now, clockOf }: Situation): Reason | undefined {
  return schedule && readSchedule(schedule, now, clockOf(schedule.zone));
}
