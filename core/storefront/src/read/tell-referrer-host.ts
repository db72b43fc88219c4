import type { ReadPage } from './read.ts';

/** The host of the page that led here; of an Android app, the app's name. */
export const tellReferrerHost = ({ document }: ReadPage): string | undefined =>
  document.referrer ? new URL(document.referrer).hostname : undefined;
