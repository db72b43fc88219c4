import type { DropReason } from '@beckon/events';

/**
 * Every reason for which the hub does not keep an event, beside those of the vocabulary itself (`@beckon/events`). The first
 * three cost the whole call.
 */
export type DoorReason =
  | 'unknown-site' | 'wrong-origin' | 'rate'
  | 'other-site' | 'clock-off' | 'not-allowed' | 'duplicate'
  | DropReason; // prettier-ignore
