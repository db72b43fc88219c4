import type { Read } from './read.ts';

/** What the visitor prefers to read, best first. */
export const readDeviceLanguages: Read = ({ window }) => window.navigator.languages;
