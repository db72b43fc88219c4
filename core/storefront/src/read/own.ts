import type { Read } from './read.ts';

/** The site's own attributes; what is said for this page view alone goes before what is remembered. */
export const readOwn: Read = ({ memory, ownForPage }) => ({ ...memory.own, ...ownForPage });
