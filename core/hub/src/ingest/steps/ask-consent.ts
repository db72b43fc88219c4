import { allows } from '@beckon/engine/consent/allows';
import type { EventStep } from '../step.ts';

/**
 * The tag asked before it sent; here it is asked again by the same engine, with what a server can see. What the visitor
 * refuses is dropped, and who they are is taken off what may stay without it.
 */
export const askConsent: EventStep = (event, { consent }) => {
  if (!allows(consent, event.purpose)) return 'not-allowed';
  if (allows(consent, 'preferences')) return event;
  const { visitor: _visitor, visit: _visit, ...rest } = event;
  return rest;
};
