import type { Read } from './read.ts';

export const readPagePath: Read = ({ window }) => window.location.pathname;
