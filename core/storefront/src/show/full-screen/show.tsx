import { isSafeUrl } from '@beckon/engine/campaign/is-safe-url';
import { h } from '../h.ts';
import type { Show } from '../host.ts';
import { openModal } from '../open-modal.tsx';
import { withTab } from '../with-tab.ts';
import styles from './full-screen.css';

/** The whole screen. */
export const show: Show = withTab(async (host, onClosed) => {
  const { format } = host.campaign;
  if (format.kind !== 'full-screen') return undefined;
  const { image } = format;
  const media = image && isSafeUrl(image.url) && (
    <div class="media">
      <img src={image.url} alt={image.alt} />
    </div>
  );
  const look = {
    css: styles,
    className: 'full',
    closesOnOverlay: false,
    ...(media && { media, scrollClass: 'split' }),
  };
  return openModal(host, look, onClosed);
});
