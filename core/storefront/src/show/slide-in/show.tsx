import type { Show } from '../host.ts';
import { openAside } from '../aside/open-aside.tsx';
import { withTab } from '../with-tab.ts';
import styles from './slide-in.css';

/** A card in a corner. */
export const show: Show = withTab(async (host, onClosed) => {
  const { format } = host.campaign;
  if (format.kind !== 'slide-in') return undefined;
  return openAside(
    host,
    {
      css: styles,
      className: `place ${format.corner} align-${host.document.theme.align}`,
      role: 'dialog',
      tokens: { '--width': format.width + 'px' },
      isClosable: true,
      hasCard: true,
      place: async ({ outer }) => {
        document.body.appendChild(outer);
        return () => {
          // Removing the frame is all there is to undo.
        };
      },
    },
    onClosed,
  );
});
