import type { Show } from '../host.ts';
import { openModal } from '../open-modal.tsx';
import { withTab } from '../with-tab.ts';
import css from './full-screen.css';

/** The whole screen. */
export const show: Show = withTab(async (host, onClosed) => {
  const { format } = host.campaign;
  if (format.kind !== 'full-screen') return undefined;
  return openModal(host, { ...format, css, className: 'full', layout: 'split', closesOnOverlay: false }, onClosed);
});
