import type { Read } from './read.ts';

/** How the first visit began, where it was noted; see `keepLanding`. */
export const readSourceFirst: Read = ({ memory: { firstLanding } }) =>
  firstLanding && {
    channel: firstLanding['source.channel'],
    host: firstLanding['source.host'],
    landingPath: firstLanding['source.landingPath'],
    ...Object(firstLanding['source.utm']),
  };
