import type { Read } from './read.ts';

export const readVisitorVisits: Read = ({ memory }) => memory.visits;
