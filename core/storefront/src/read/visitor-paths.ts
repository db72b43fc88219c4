import type { Read } from './read.ts';

/** Paths seen lately, newest last. */
export const readVisitorPaths: Read = ({ memory }) => memory.paths;
