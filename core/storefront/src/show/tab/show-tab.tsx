import { fillText } from '@beckon/engine/campaign/fill-text';
import type { Text } from '@beckon/engine';
import { renderCloseButton } from '../close-button.tsx';
import { findActiveElement } from '../active-element.ts';
import { frameCampaign } from '../frame.ts';
import { h } from '../h.ts';
import type { ClosedBy, Host, Shown } from '../host.ts';
import { leave } from '../leave.ts';
import type { Opened } from '../open.ts';
import { loadWords } from '../words.ts';
import styles from './tab.css';

/**
 * Puts the handle on screen. Where the visitor has just closed the format and nothing else took focus, the handle takes
 * it: that is where the campaign went. What it opens takes it back.
 *
 * @param onGone told when the handle goes and nothing was opened
 */
export async function showTab(
  host: Host,
  openFormat: () => Promise<Opened | undefined>,
  isLeftBehind: boolean,
  onGone?: () => void,
): Promise<Shown | undefined> {
  const { tab, locale, label } = host.document;
  if (!tab) return undefined;
  const words = await loadWords(locale);
  const fill = (text: Text): string => fillText(text, (name) => host.value(name));
  const frame = frameCampaign(host, styles);
  let isOpening = false;
  let isGone = false;
  const close = (by: ClosedBy): void => {
    if (isGone) return;
    isGone = true;
    leave(place, by, frame.remove);
    onGone?.();
    // Left behind, the campaign was told closed already.
    if (!isLeftBehind) host.tell({ what: 'closed', by });
  };
  const open = async (): Promise<void> => {
    if (isOpening || isGone) return;
    isOpening = true;
    const opened = await openFormat();
    if (opened) {
      isGone = true;
      if (findActiveElement() === handle) opened.element?.focus({ preventScroll: true });
      frame.remove();
    }
    isOpening = false;
  };
  const handle = (
    <button type="button" class="open" onclick={() => void open()}>
      {fill(tab.text)}
    </button>
  );
  const place = (
    <div class={'place ' + tab.side} role="region" aria-label={fill(label)}>
      {handle}
      {renderCloseButton(words, () => close('button'), 'away')}
    </div>
  );
  frame.root.appendChild(place);
  document.body.appendChild(frame.outer);
  if (isLeftBehind && findActiveElement() === document.body) handle.focus({ preventScroll: true });
  host.tell({ what: 'tab-shown' });
  return {
    close,
    unfold() {
      void open();
      return !isGone;
    },
  };
}
