import type { Read } from './read.ts';

export const readVisitorPagesThisVisit: Read = ({ memory }) => memory.pagesThisVisit;
