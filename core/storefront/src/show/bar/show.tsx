import type { Show } from '../host.ts';
import { openAside } from '../aside/open-aside.tsx';
import { withTab } from '../with-tab.ts';
import styles from './bar.css';
import { placeBar } from './place-bar.ts';

/** A strip along an edge. */
export const show: Show = withTab(async (host, onClosed) => {
  const { format } = host.campaign;
  if (format.kind !== 'bar') return undefined;
  return openAside(
    host,
    {
      css: styles,
      className: `place ${format.edge} align-${host.document.theme.align}`,
      role: 'region',
      tokens: { '--height': format.height + 'px', '--phone-height': (format.phoneHeight ?? format.height) + 'px' },
      isClosable: format.closable,
      hasCard: false,
      place: async ({ outer }, box) => placeBar(format, outer, box),
    },
    onClosed,
  );
});
