import type { Read } from './read.ts';

/** The language the page says it is written in. */
export const readPageLanguage: Read = ({ document }) => document.documentElement.lang || undefined;
