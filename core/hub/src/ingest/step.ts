import type { Event } from '@beckon/events';
import type { Call } from './call.ts';
import type { DoorReason } from './drop-reason.ts';

/** What a call must pass as a whole: nothing, or why none of its events is kept. */
export type CallStep = (call: Call, events: readonly Event[]) => DoorReason | undefined;

/** What each event must pass: the event, perhaps with less in it, or why it is not kept. */
export type EventStep = (event: Event, call: Call) => Event | DoorReason;
