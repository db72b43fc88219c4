import type { Read } from './read.ts';

export const readPageTitle: Read = ({ document }) => document.title;
