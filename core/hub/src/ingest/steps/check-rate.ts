import type { CallStep } from '../step.ts';

/** All or nothing: a page that is told to come back later sends the same batch again. */
export const checkRate: CallStep = ({ mayTake }, events) => (mayTake(events.length) ? undefined : 'rate');
