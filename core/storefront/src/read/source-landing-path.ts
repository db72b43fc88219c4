import type { Read } from './read.ts';
import { recallLanding } from './recall-landing.ts';
import { tellChannel } from './tell-channel.ts';

/** Where this visit landed; without memory known only where this page view came from outside. */
export const readSourceLandingPath: Read = (page) =>
  recallLanding(page, 'source.landingPath') ??
  (tellChannel(page) === 'internal' ? undefined : page.window.location.pathname);
