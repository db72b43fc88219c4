import type { Show } from '../host.ts';
import { openModal } from '../open-modal.tsx';
import { withTab } from '../with-tab.ts';
import css from './popup.css';

/** A window in the middle or at an edge. */
export const show: Show = withTab(async (host, onClosed) => {
  const { format } = host.campaign;
  if (format.kind !== 'popup') return undefined;
  const { side } = format.image ?? {};
  const className = `${format.position} align-${host.document.theme.align}`;
  return openModal(host, { ...format, css, className, layout: side === 'top' ? '' : 'side ' + side }, onClosed);
});
