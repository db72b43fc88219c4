import { isSafeUrl } from '@beckon/engine/campaign/is-safe-url';
import { h } from '../h.ts';
import type { Show } from '../host.ts';
import { openModal } from '../open-modal.tsx';
import { withTab } from '../with-tab.ts';
import styles from './popup.css';

/** A window in the middle or at an edge. */
export const show: Show = withTab(async (host, onClosed) => {
  const { format } = host.campaign;
  if (format.kind !== 'popup') return undefined;
  const { position, width, closesOnOverlay, image } = format;
  const media = image && isSafeUrl(image.url) && (
    <div class="media">
      <img src={image.url} alt={image.alt} />
    </div>
  );
  return openModal(
    host,
    {
      css: styles,
      className: `${position} align-${host.document.theme.align}`,
      width,
      closesOnOverlay,
      ...(media && { media, scrollClass: image.side === 'top' ? '' : 'side ' + image.side }),
    },
    onClosed,
  );
});
