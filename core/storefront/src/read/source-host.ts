import type { Read } from './read.ts';

/** The host of the page that led here; of an Android app, the app's name. */
export const readSourceHost: Read = ({ document }) =>
  document.referrer ? new URL(document.referrer).hostname : undefined;
