import type { ClosedBy, Show } from '../host.ts';
import { prepare } from '../prepare.ts';
import { type Feed, openFeed } from './open-feed.tsx';

/** The one bell of this page, with all messages under it. */
let feed: Feed | undefined;

/** One message of the notification feed. The first brings the bell, the last takes it away. */
export const show: Show = async (host) => {
  const parts = await prepare(host);
  if (!parts || host.campaign.format.kind !== 'feed') return undefined;
  feed ??= openFeed(host, parts.words);
  const mine = feed;
  let isOpen = true;
  const close = (by: ClosedBy): void => {
    if (!isOpen) return;
    isOpen = false;
    if (mine.remove(host) && feed === mine) feed = undefined;
    host.tell({ what: 'closed', by });
  };
  mine.add(host, parts, close);
  return { close };
};
