import { defaultTheme } from '@beckon/engine/campaign/theme';
import { renderCloseButton } from '../show/close-button.tsx';
import { makeFrame } from '../show/frame.ts';
import { h } from '../show/h.ts';
import { setChild } from '../show/set-child.ts';
import { describeFacts, type Section, writeFacts } from './describe-facts.ts';
import type { PanelFacts } from './panel-facts.ts';
import styles from './panel.css';

export type { PanelFacts, PanelRow } from './panel-facts.ts';

/** The open panel. */
export interface Panel {
  /** Tells anew, after something changed. */
  update(facts: PanelFacts): void;
  close(): void;
}

/**
 * Opens the panel that says for every campaign why it is shown or held. It never takes focus and never covers the whole
 * screen. `onClosed` is called when it is closed by hand.
 */
export function openPanel(facts: PanelFacts, onClosed?: () => void, nonce?: string): Panel {
  const theme = { ...defaultTheme, font: 'system', fontSize: 14, align: 'start', shadow: 'strong' } as const;
  const frame = makeFrame({ element: 'beckon-panel', theme, locale: 'en', css: styles, nonce });
  // Safari, and everything on iOS, which is Safari inside.
  const isSafari = /^Apple/.test(navigator.vendor);
  let sections: readonly Section[] = [];
  const closed = new Set<string>(['What is known of this visit']);

  const status = <p class="vh" role="status" />;
  const body = <div class="scroll" tabindex={0} role="group" aria-label="What Beckon did here" />;
  const copy = async (): Promise<void> => {
    const text = writeFacts(sections, location.href);
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = copyButton.textContent = 'Copied';
    } catch {
      // No permission here: the text is laid out to be copied by hand.
      const field = <textarea aria-label="Report" rows={12} />;
      field.textContent = text;
      body.insertBefore(field, body.firstChild);
      (field as HTMLTextAreaElement).select();
    }
  };
  const copyButton = (
    <button type="button" class="b secondary" onclick={() => void copy()}>
      Copy as text
    </button>
  );
  const move = (): void => {
    box.classList.toggle('moved');
  };
  const fold = (): void => {
    const isFolded = box.classList.toggle('folded');
    foldButton.setAttribute('aria-expanded', String(!isFolded));
    foldButton.textContent = isFolded ? 'Open' : 'Fold';
  };
  const foldButton = (
    <button type="button" class="b secondary" aria-expanded="true" onclick={fold}>
      Fold
    </button>
  );
  const close = (): void => {
    frame.remove();
    onClosed?.();
  };
  const box = (
    <section class="panel" aria-label="Beckon: why campaigns are shown or held">
      <div class="head">
        <h2>
          Why? <span class="o">Beckon on this page</span>
        </h2>
        {renderCloseButton({}, close)}
      </div>
      {body}
      <div class="foot">
        {copyButton}
        <button type="button" class="b secondary" onclick={move}>
          Other side
        </button>
        {foldButton}
      </div>
      {status}
    </section>
  );
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });

  /**
   * Above all, and within reach: while a dialog is open, the page outside it is inert, whatever lies on top. So the panel
   * stands inside a dialog of ours, and goes back to the page when that is gone.
   */
  const stand = (): void => {
    const place = findDialog() ?? document.body;
    if (frame.outer.parentNode === place) return;
    place.appendChild(frame.outer);
    frame.outer.showPopover?.();
  };
  const update = (next: PanelFacts): void => {
    stand();
    sections = describeFacts(next, isSafari);
    copyButton.textContent = 'Copy as text';
    setChild(body, <div>{sections.map((section) => renderSection(section, closed))}</div>);
  };
  frame.root.appendChild(box);
  frame.outer.setAttribute('popover', 'manual');
  update(facts);
  return { update, close: frame.remove };
}

/** The dialog of ours that has the page now. */
function findDialog(): Element | undefined {
  return Array.from(document.querySelectorAll('beckon-campaign'))
    .flatMap((it) => it.shadowRoot?.querySelector('dialog[open]') ?? [])
    .at(-1);
}

/** `closed` keeps which sections the reader folded, over updates. */
function renderSection({ title, note, rows }: Section, closed: Set<string>): HTMLElement {
  // Before the browser folds it, and not by its `toggle` event, which comes after the next update may have.
  const fold = (): void => void (details.open ? closed.add(title) : closed.delete(title));
  const details = (
    <details open={!closed.has(title)}>
      <summary onclick={fold}>
        {title} <span class="count">{rows.length}</span>
      </summary>
      {note && <p class="note">{note}</p>}
      <ul role="list">
        {rows.map(({ name, text, mark }) => (
          <li class={mark ?? 'plain'}>
            <b>{name}</b> <span>{text}</span>
          </li>
        ))}
      </ul>
    </details>
  ) as HTMLDetailsElement;
  return details;
}
