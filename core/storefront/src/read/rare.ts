/** The readers that few audiences ask for, and what keeps a visit's beginning for them. */
export { keepLanding } from './keep-landing.ts';
export { rareReaders } from './rare-readers.ts';
