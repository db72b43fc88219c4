import type { Read } from './read.ts';
import { toIso } from './to-iso.ts';

/** When the visit before this one was last seen. */
export const readVisitorLastVisitAt: Read = ({ memory }) => toIso(memory.lastVisitAt);
