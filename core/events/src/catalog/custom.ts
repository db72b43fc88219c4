import type { EventKind } from '../event-kind.ts';

/** The page reported an event of its own. */
export const custom: EventKind = {
  name: 'custom',
  purpose: 'analytics',
  fields: {
    event: { type: 'text', max: 100 },
    properties: { type: 'record', max: 50 },
  },
};
