import type { FormatKind } from '@beckon/engine';
import type { Show } from './host.ts';
import { show as showPopup } from './popup/show.tsx';

const formats: { readonly [Kind in FormatKind]: () => Promise<{ readonly show: Show }> } = {
  popup: () => Promise.resolve({ show: showPopup }),
  'full-screen': () => import('./full-screen/show.tsx'),
  bar: () => import('./bar/show.tsx'),
  'slide-in': () => import('./slide-in/show.tsx'),
  feed: () => import('./feed/show.tsx'),
  embed: () => import('./embed/show.tsx'),
};

/** Fetches the code that puts a format on screen. Rejects where it cannot be fetched. */
export const loadFormat = (kind: FormatKind): Promise<Show> => formats[kind]().then(({ show }) => show);
