import type { Show } from '../host.ts';
import { openAside } from '../aside/open-aside.tsx';
import styles from './embed.css';
import { findPlace } from './find-place.ts';
import { insertCalmly } from './insert-calmly.ts';

/** Content that stands in the page itself. */
export const show: Show = async (host) => {
  const { format, id } = host.campaign;
  if (format.kind !== 'embed') return undefined;
  const search = new AbortController();
  host.wait?.({ close: () => search.abort() });
  const place = await findPlace(id, format, search.signal);
  if (!place) return undefined;
  return openAside(
    host,
    {
      css: styles,
      className: 'align-' + host.document.theme.align,
      role: 'region',
      isClosable: false,
      hasCard: true,
      place: async ({ outer, root }) => {
        root.classList.add('embed');
        return insertCalmly(outer, root, place, host.isPreview);
      },
    },
    // Nothing is left behind: an embed has no handle.
    (_, steps) => steps.stop(),
  );
};
