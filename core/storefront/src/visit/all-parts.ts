/** What the whole decision is made with, for the snapshots that need it. */
export { allParts } from '@beckon/engine/decide/all-parts';
