import type { EventStep } from '../step.ts';

/** A page that had no answer sends again. What slips through here, the key of the table catches. */
export const dropRepeats: EventStep = (event, { hasSeen }) => (hasSeen(event.id) ? 'duplicate' : event);
