import type { Read } from './read.ts';

/** The visitor's zone, an IANA name. */
export const readPlaceTimeZone: Read = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
