import type { Read } from './read.ts';

export const readVisitorPages: Read = ({ memory }) => memory.pages;
