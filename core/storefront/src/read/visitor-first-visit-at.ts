import type { Read } from './read.ts';
import { toIso } from './to-iso.ts';

export const readVisitorFirstVisitAt: Read = ({ memory }) => toIso(memory.firstVisitAt);
