import { useEffect, useRef, type RefObject } from 'react';

const focusable = 'a[href], button, input, select, textarea, [contenteditable=true], [tabindex="0"]';

/**
 * What was pressed may be gone afterwards, or out of use: a row removed, one that cannot move further up. Whoever works by
 * keyboard goes on beside it, not at the top of the page.
 */
export function useKeptFocus(area: RefObject<HTMLElement>): void {
  const last = useRef<{ readonly element: HTMLElement; readonly order: number }>();
  useEffect(() => {
    const { current: root } = area;
    if (!root) return;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last.current = { element: target, order: listFocusable(root).indexOf(target) };
    };
    root.addEventListener('focusin', remember);
    return () => root.removeEventListener('focusin', remember);
  }, [area]);
  useEffect(() => {
    const { current: root } = area;
    const was = last.current;
    const active = document.activeElement;
    if (!root || !was || (active !== document.body && !active?.matches(':disabled'))) return;
    if (was.element.isConnected && !was.element.matches(':disabled')) return;
    last.current = undefined;
    const left = listFocusable(root);
    left[Math.min(Math.max(0, was.order), left.length - 1)]?.focus();
  });
}

const listFocusable = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>(focusable)].filter((each) => !each.matches(':disabled') || each === document.activeElement); // prettier-ignore
