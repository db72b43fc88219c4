import type { Read } from './read.ts';
import { toIso } from './to-iso.ts';

export const readTimeNow: Read = ({ now }) => toIso(now);
