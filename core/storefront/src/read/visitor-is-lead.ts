import type { Read } from './read.ts';

export const readVisitorIsLead: Read = ({ memory }) => !!memory.isLead;
