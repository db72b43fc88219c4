import type { Read } from './read.ts';

export const readPageUrl: Read = ({ window }) => window.location.href;
