import type { Theme } from '@beckon/engine';
import { applyTheme } from '@beckon/storefront/show/apply-theme';
import { useEffect, useRef, type RefObject } from 'react';

/** Gives an element of the canvas the tokens that the tag gives its own; what the page's font is, the canvas inherits. */
export function useTheme(theme: Theme, width: number | undefined): RefObject<HTMLDivElement> {
  const ref = useRef<HTMLDivElement>(null);
  const tokens = JSON.stringify(theme);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    applyTheme(element, theme);
    if (theme.font === 'inherit') element.style.setProperty('--font', 'inherit');
    element.style.setProperty('--width', `${width ?? 480}px`);
    // `tokens` is the theme, compared by what it says.
  }, [tokens, width]);
  return ref;
}
