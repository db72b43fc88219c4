import type { Read } from './read.ts';
import { recallLanding } from './recall-landing.ts';
import { tellChannel } from './tell-channel.ts';

/** The road that led to this visit, as far as it is remembered; else to this page view. */
export const readSourceChannel: Read = (page) => recallLanding(page, 'source.channel') ?? tellChannel(page);
