import type { Snapshot } from '@beckon/engine';

/** A popup, for everybody, by a trigger that most visits to a page set off: looked for in a campaign's text. */
const early = /^(?=.*"popup")(?=.*"audience":{"all":\[]})(?=.*"(page-load|delay|scroll)")/;

/**
 * Whether nearly every page of this site will show a popup sooner or later, or has its decision made all the same: one for
 * everybody, that comes by itself. Such a page does best to fetch all of it at once. Says the same on each page, so that
 * each finds in the browser's cache what the first has fetched. A rare mistake costs some bytes: what is shown is decided
 * elsewhere.
 */
export const expectsPopup = ({ campaigns }: Pick<Snapshot, 'campaigns'>): boolean =>
  !!(campaigns as Partial<Snapshot['campaigns']> | undefined)?.some?.((it) => early.test(JSON.stringify(it)));
