import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import { purposes } from '../consent/purpose.ts';
import { durationMs } from '../targeting/duration-ms.ts';
import type { Objection } from './rule.ts';

/**
 * Holds a campaign with a part this engine does not know or cannot read: a newer format, a trigger added later, a snapshot
 * damaged on its way. Everything after it takes the campaign's type at its word. `isPlain` says it of most campaigns.
 */
export function checkUnderstood(campaign: SnapshotCampaign): Objection {
  // Not `in`: a page may have taught every object enumerable words of its own.
  for (const part of Object.keys(shapes)) {
    try {
      if (shapes[part]?.(campaign)) continue;
    } catch {
      // A part that cannot even be looked at is not understood either.
    }
    return { kind: 'not-understood', what: part };
  }
  return undefined;
}

/** By part, whether it is as its type says. These are the only functions that may be given something else. */
const shapes: Readonly<Record<string, (campaign: SnapshotCampaign) => unknown>> = {
  campaign: (campaign) => campaign,
  id: ({ id }) => typeof id === 'string' && id,
  format: ({ format }) => formats.includes(format.kind),
  triggers: ({ triggers: { match, list } }) =>
    (match === 'any' || match === 'all') && list.every(({ kind }) => triggers.includes(kind)),
  audience: ({ audience }) => typeof audience === 'object' && audience,
  frequency: ({ frequency: { again, afterClose, afterConversion, maxDisplays = 0 } }) =>
    repetitions.includes(again.kind) &&
    (again.kind !== 'after' || durationMs(again.rest) >= 0) &&
    (again.kind !== 'after-pages' || again.pages >= 0) &&
    [afterClose, afterConversion].every(
      (rule) => rule === 'nothing' || rule === 'never' || durationMs(rule.quiet) >= 0,
    ) &&
    maxDisplays >= 0,
  priority: ({ priority }) => Number.isFinite(priority),
  needs: ({ needs = [] }) => needs.every((purpose) => purposes.includes(purpose)),
  contents: ({ contents }) => areContents(contents),
  schedule: ({ schedule: { from, until, hours } = {} as NonNullable<SnapshotCampaign['schedule']> }) =>
    [from, until].every((time) => time === undefined || localTime.test(time)) &&
    (!hours || (hour.test(hours.from) && hour.test(hours.until))),
  experiment: ({ experiment }) =>
    !experiment ||
    (experiment.holdOut >= 0 &&
      experiment.variants.every(({ weight, contents }) => weight >= 0 && (!contents || areContents(contents)))),
};

const formats = ['popup', 'full-screen', 'bar', 'slide-in', 'feed', 'embed'];
const triggers = [
  'page-load', 'delay', 'scroll', 'in-view', 'exit-intent', 'click', 'hover', 'inactivity', 'time-on-site', 'nth-page',
  'custom-event', 'add-to-cart', 'cart-value', 'call',
]; // prettier-ignore
const repetitions = ['every-page-view', 'once-per-visit', 'after', 'after-pages', 'once'];

const localTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;
const hour = /^\d\d:\d\d$/;

function areContents(contents: SnapshotCampaign['contents']): boolean {
  const hashes: readonly unknown[] = Object.values(contents);
  return hashes.length > 0 && hashes.every((hash) => hash && typeof hash === 'string');
}
