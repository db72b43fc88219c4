import { findActiveElement } from './active-element.ts';
import { renderCloseButton } from './close-button.tsx';
import { frameCampaign } from './frame.ts';
import { h } from './h.ts';
import type { ClosedBy, Host } from './host.ts';
import { leave } from './leave.ts';
import modal from './modal.css';
import type { Open, Opened } from './open.ts';
import { prepare } from './prepare.ts';
import { runSteps } from './run-steps.tsx';

interface ModalLook {
  readonly css: string;
  readonly className: string;
  /** Laid out beside or above the content, and how: the class of what holds both. */
  readonly image?: { readonly url: string; readonly alt: string } | undefined;
  readonly layout?: string;
  readonly width?: number;
  readonly closesOnOverlay: boolean;
}

/** Opens a modal format on a native dialog: the page behind is inert, Escape closes, focus comes in and goes back. */
export async function openModal(
  host: Host,
  look: ModalLook,
  onClosed: Parameters<Open>[1],
): Promise<Opened | undefined> {
  const { image, layout } = look;
  const [parts, media] = await Promise.all([prepare(host), image && import('./media/draw-media.tsx')]).catch(
    (): [undefined?, undefined?] => [], // Without its picture it is half a campaign, which is worse than none.
  );
  if (!parts) return undefined;
  const frame = frameCampaign(host, parts.blocks.styles + modal + (media?.styles ?? '') + look.css);
  let opener: HTMLElement | null;
  let isOpen = false;
  const close = (by: ClosedBy): void => {
    if (!isOpen) return;
    isOpen = false;
    // Out of the top layer first: the page is the visitor's again while the card still fades.
    dialog.classList.add('out');
    dialog.close();
    if (opener?.isConnected && opener !== document.body) opener.focus({ preventScroll: true });
    // Nothing opened it: focus is nowhere, as it was before, and not in what fades away.
    else findActiveElement()?.blur();
    leave(dialog, by, frame.remove);
    host.tell({ what: 'closed', by });
    onClosed(by, steps);
  };
  let pressedOn: EventTarget | null = null;
  const dialog = (
    <dialog
      class={look.className}
      aria-modal="true"
      oncancel={(event) => {
        event.preventDefault();
        close('escape');
      }}
      // Browsers may close a dialog over our heads: a second Escape, the back gesture.
      onclose={() => close('escape')}
      onpointerdown={({ target }) => (pressedOn = target)}
      onclick={({ target, defaultPrevented }) => {
        // What leads to a place on this page leads behind the dialog.
        if (!defaultPrevented && (target as Element).closest('a[href^="#"]')) close('action');
        // Both ends of the click on the veil: whoever selects text and lets go outside has not asked to close.
        const isVeil = (target === dialog || target === fill) && target === pressedOn;
        if (isVeil && look.closesOnOverlay) close('overlay');
      }}
    />
  ) as HTMLDialogElement;
  const steps = runSteps(host, parts, dialog, close);
  const picture = image && media?.drawMedia(image);
  const scroll = (
    <div class={'scroll ' + (picture ? layout : '')} tabindex={-1}>
      {picture}
      {steps.element}
    </div>
  );
  const card = (
    <div class="card">
      {renderCloseButton(parts.words, () => close('button'))}
      {scroll}
    </div>
  );
  if (look.width) card.style.setProperty('--width', look.width + 'px');
  const fill = <div class="fill">{card}</div>;
  dialog.appendChild(fill);
  frame.root.appendChild(dialog);
  const open = (): Opened | undefined => {
    opener = findActiveElement();
    document.body.appendChild(frame.outer);
    try {
      dialog.showModal();
    } catch {
      // No dialogs in this browser, or the page took our element away at once.
      frame.remove();
      return undefined;
    }
    isOpen = true;
    // Not into the first field: that would open a phone's keyboard over the message.
    scroll.focus({ preventScroll: true });
    host.tell({ what: 'shown' });
    return { close, open };
  };
  return open();
}
