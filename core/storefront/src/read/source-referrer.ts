import type { Read } from './read.ts';

/** The page that led here, as far as it lets us know. */
export const readSourceReferrer: Read = ({ document }) => document.referrer || undefined;
