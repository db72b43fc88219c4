import type { Read } from './read.ts';

/** Whole seconds; a visit that began in the future (the clock was set back) has just begun. */
export const readVisitorSecondsThisVisit: Read = ({ memory, now }) =>
  memory.visitStartedAt === undefined ? undefined : Math.max(0, Math.floor((now - memory.visitStartedAt) / 1000));
