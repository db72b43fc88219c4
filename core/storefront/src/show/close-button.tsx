import { h } from './h.ts';
import type { Words } from './words.ts';

/** The visible way out: 36 CSS pixels square, well above the 24 of WCAG 2.5.8. */
export function renderCloseButton(words: Words, onclick: () => void, className = 'x'): HTMLElement {
  return (
    <button type="button" class={className} aria-label={words.close ?? 'Close'} onclick={onclick}>
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <path d="M1 1l12 12M13 1L1 13" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
      </svg>
    </button>
  );
}
