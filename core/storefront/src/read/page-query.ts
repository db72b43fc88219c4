import type { Read } from './read.ts';

/** The query as a map; of a key that comes twice, the last. */
export const readPageQuery: Read = ({ window }) => Object.fromEntries(new URLSearchParams(window.location.search));
