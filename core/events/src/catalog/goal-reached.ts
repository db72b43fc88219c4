import type { EventKind } from '../event-kind.ts';

/** The page reported that one of the site's goals was reached. */
export const goalReached: EventKind = {
  name: 'goal-reached',
  purpose: 'analytics',
  fields: {
    goal: { type: 'text', max: 100 },
    revenue: { type: 'number', max: 1e12 },
    currency: { type: 'text', max: 3 },
  },
};
