import type { EventStep } from '../step.ts';

/** One call speaks for one site, that of its first event. */
export const checkSite: EventStep = (event, { site }) => (event.site === site.id ? event : 'other-site');
