import type { Reason, SnapshotCampaign, Trigger } from '@beckon/engine';
import type { DeviceHints } from '../read/device-hints.ts';
import { tellDeviceKind } from '../read/device-kind.ts';
import { findWatch } from '../triggers/triggers.ts';
import type { Stop, TriggerPage } from '../triggers/watch.ts';
import type { Act } from '../act.ts';
import { guard } from './guard.ts';
import type { Page } from './page.ts';
import { readVisit } from './read-visit.ts';

/** Watches for the triggers of the campaigns that wait for them, or may come to wait on this page view. */
export function armTriggers(page: Page): void {
  for (const { campaign: id, because } of page.decision?.held ?? []) {
    const campaign = !page.armed.has(id) && mayWait(because) && page.snapshot.campaigns.find((it) => it?.id === id);
    if (campaign)
      page.armed.set(
        id,
        campaign.triggers.list.map((trigger, at) => arm(page, campaign, trigger, at)),
      );
  }
}

/** What a reason tells of waiting. */
type Waiting = { readonly kind: Reason['kind']; readonly answer?: string; readonly until?: number };

/** A rest that ends later than this outlasts the page; who comes back to a tab after so long has everything decided anew. */
const pageLifeMs = 3_600_000;

/**
 * It waits for a trigger, or for something that can change before the next page view, such as the end of a rest. The others
 * cost nothing.
 */
const mayWait = ({ kind, answer, until }: Waiting): boolean =>
  /^(trigger|consent|no-memory)$/.test(kind) || answer === 'unknown' || until! < Date.now() + pageLifeMs;

/** What is so for a moment only: a visitor who stayed is not about to leave when something else is out of the way. */
const passes = /^(exit-intent|hover|inactivity)$/;

function arm(page: Page, { id, triggers }: SnapshotCampaign, trigger: Trigger, at: number): Stop | undefined {
  const fire = guard(() => {
    const others = (page.fired[id] ?? []).filter((other) => other !== at);
    page.fired[id] = [...others, at];
    // One that was turned away, or could not be fetched, may try again.
    if (page.standing.get(id)?.isParked) page.standing.delete(id);
    page.look();
    const comes = page.standing.has(id);
    if (!comes && triggers.match === 'any' && passes.test(trigger.kind)) page.fired[id] = others;
    return comes;
  });
  return guard(() => findWatch(trigger.kind)?.(trigger, makeTriggerPage(page), fire))();
}

const makeTriggerPage = (page: Page): TriggerPage => ({
  site: page.snapshot.site,
  isPhone: tellDeviceKind(navigator as DeviceHints) === 'phone',
  memory: () => page.memory.get(),
  attributes: () => readVisit(page).attributes,
  on: (page.act as Act).bus.on!,
  now: Date.now,
});
