import type { Read } from './read.ts';
import { readSourceChannel } from './source-channel.ts';

/** The page of this visit that was reached from outside; without memory known only where this page is the one. */
export const readSourceLandingPath: Read = (page) =>
  page.memory.landing?.['landingPath'] ??
  (readSourceChannel(page) === 'internal' ? undefined : page.window.location.pathname);
