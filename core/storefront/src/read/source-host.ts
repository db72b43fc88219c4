import type { Read } from './read.ts';
import { recallLanding } from './recall-landing.ts';
import { tellReferrerHost } from './tell-referrer-host.ts';

/** The site that led to this visit, as far as it is remembered; else to this page view. */
export const readSourceHost: Read = (page) => recallLanding(page, 'source.host') ?? tellReferrerHost(page);
