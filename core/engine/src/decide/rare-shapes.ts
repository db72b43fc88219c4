import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Shapes } from './check-understood.ts';

/** Whether a schedule and an experiment, where a campaign has them, are as their types say. */
export const rareShapes: Shapes = {
  schedule: ({ schedule: { from, until, hours } = {} as NonNullable<SnapshotCampaign['schedule']> }) =>
    [from, until].every((time) => time === undefined || localTime.test(time)) &&
    (!hours || (hour.test(hours.from) && hour.test(hours.until))),
  experiment: ({ experiment }, areContents) =>
    !experiment ||
    (experiment.holdOut >= 0 &&
      experiment.variants.every(({ weight, contents }) => weight >= 0 && (!contents || areContents(contents)))),
};

const localTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;
const hour = /^\d\d:\d\d$/;
