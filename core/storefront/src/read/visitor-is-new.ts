import type { Read } from './read.ts';

/** Whether this is the first visit that this browser remembers. */
export const readVisitorIsNew: Read = ({ memory }) => memory.visits < 2;
