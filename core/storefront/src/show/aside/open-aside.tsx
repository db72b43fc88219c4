import { renderCloseButton } from '../close-button.tsx';
import { type Frame, frameCampaign } from '../frame.ts';
import { h } from '../h.ts';
import type { ClosedBy, Host } from '../host.ts';
import { leave } from '../leave.ts';
import type { Open, Opened } from '../open.ts';
import { prepare } from '../prepare.ts';
import { runSteps } from '../run-steps.tsx';

interface AsideLook {
  readonly css: string;
  readonly className: string;
  readonly role: 'dialog' | 'region';
  readonly tokens?: Readonly<Record<string, string>>;
  readonly isClosable: boolean;
  /** Whether the content sits on a card of its own. */
  readonly hasCard: boolean;
  /** Puts the frame into the page; undefined when there is no place for it. Gives back what undoes it besides removal. */
  readonly place: (frame: Frame, box: HTMLElement) => Promise<((by: ClosedBy) => void) | undefined>;
}

/** Opens a format that leaves the page usable: it never takes focus, and Escape closes it only while focus is inside. */
export async function openAside(
  host: Host,
  look: AsideLook,
  onClosed: Parameters<Open>[1],
): Promise<Opened | undefined> {
  const parts = await prepare(host);
  if (!parts) return undefined;
  const frame = frameCampaign(host, parts.blocks.styles + look.css);
  let cameFrom: HTMLElement | undefined;
  let isOpen = false;
  /** Takes its place back; it has none while it waits for it. */
  let undo: ((by: ClosedBy) => void) | false = false;
  const close = (by: ClosedBy): void => {
    if (!isOpen) return;
    isOpen = false;
    const focused = frame.outer.shadowRoot?.activeElement as HTMLElement | null | undefined;
    if (focused && cameFrom?.isConnected) cameFrom.focus({ preventScroll: true });
    // It came from nowhere, and is not to stay in what fades away: a handle left behind takes it.
    else focused?.blur();
    // Called off before anybody saw it: nothing was closed, and nothing follows.
    if (!undo) {
      steps.stop();
      return frame.remove();
    }
    undo(by);
    leave(box, by, frame.remove);
    host.tell({ what: 'closed', by });
    onClosed(by, steps);
  };
  const scroll = <div class="scroll" />;
  const closeButton = look.isClosable && renderCloseButton(parts.words, () => close('button'));
  const box = (
    <div role={look.role}>
      {look.hasCard ? (
        <div class="card">
          {closeButton}
          {scroll}
        </div>
      ) : (
        [closeButton, scroll]
      )}
    </div>
  );
  for (const [name, value] of Object.entries(look.tokens ?? {})) box.style.setProperty(name, value);
  const steps = runSteps(host, parts, box, close);
  scroll.appendChild(steps.element);
  box.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && !box.contains(relatedTarget)) cameFrom = relatedTarget;
  });
  box.addEventListener('keydown', (event) => {
    // 229: an input method is given the key, to take back what is being composed; Safari says so in no other way.
    if (event.key !== 'Escape' || event.keyCode === 229 || !look.isClosable) return;
    event.stopPropagation();
    close('escape');
  });
  frame.root.appendChild(box);
  const open = async (): Promise<Opened | undefined> => {
    isOpen = true;
    undo = false;
    cameFrom = undefined;
    box.className = look.className;
    host.wait?.({ close });
    const undoPlace = await look.place(frame, box);
    if (!undoPlace || !isOpen) return undefined;
    undo = undoPlace;
    host.tell({ what: 'shown' });
    return { close, open, element: steps.element };
  };
  return open();
}
