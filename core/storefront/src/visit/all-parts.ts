/** What the whole decision is made with, and what follows from it, for the snapshots that need it. */
export { allParts } from '@beckon/engine/decide/all-parts';
export { reportHeldOut } from './report-held-out.ts';
