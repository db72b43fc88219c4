import type { Event } from '@beckon/events';
import type { KeptEvent } from '../journal/entry.ts';
import type { Call } from './call.ts';
import { dayIn } from './day-in.ts';
import type { DoorReason } from './drop-reason.ts';
import type { CallStep, EventStep } from './step.ts';
import { askConsent } from './steps/ask-consent.ts';
import { checkClock } from './steps/check-clock.ts';
import { checkOrigin } from './steps/check-origin.ts';
import { checkRate } from './steps/check-rate.ts';
import { checkSite } from './steps/check-site.ts';
import { dropRepeats } from './steps/drop-repeats.ts';
import { heedWithdrawal } from './steps/heed-withdrawal.ts';

/** What happens to events at the door, in this order; what one step drops the next is not asked about. */
export const callSteps: readonly CallStep[] = [checkOrigin, checkRate];
export const eventSteps: readonly EventStep[] = [checkSite, checkClock, askConsent, dropRepeats, heedWithdrawal];

export interface Passed {
  readonly kept: readonly KeptEvent[];
  readonly dropped: readonly DoorReason[];
}

/** Takes the parsed events of a call through all steps; what passes learns its day. */
export function passEvents(events: readonly Event[], call: Call): Passed {
  for (const step of callSteps) {
    const reason = step(call, events);
    if (reason) return { kept: [], dropped: events.map(() => reason) };
  }
  const kept: KeptEvent[] = [];
  const dropped: DoorReason[] = [];
  for (const event of events) {
    const passed = passEvent(event, call);
    if (typeof passed === 'string') dropped.push(passed);
    else kept.push({ ...passed, day: dayIn(call.site.timeZone, Date.parse(passed.at)) });
  }
  return { kept, dropped };
}

function passEvent(event: Event, call: Call): Event | DoorReason {
  let passed = event;
  for (const step of eventSteps) {
    const answer = step(passed, call);
    if (typeof answer === 'string') return answer;
    passed = answer;
  }
  return passed;
}
