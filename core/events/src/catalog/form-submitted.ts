import type { EventKind } from '../event-kind.ts';

/** A form was taken. What was filled in travels as a lead, never as an event. */
export const formSubmitted: EventKind = {
  name: 'form-submitted',
  purpose: 'analytics',
  fields: {
    form: { type: 'text', max: 64 },
  },
};
