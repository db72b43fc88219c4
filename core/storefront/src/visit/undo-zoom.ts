/**
 * What is measured by the window has the size of the window also where the theme zooms its page: `100dvh` grows and shrinks
 * with that zoom, and would put the way out above the window, or leave a strip below a full screen. Bars and what stands in
 * the page go along with the page.
 */
export function undoZoom({ parentElement }: HTMLElement, root: ShadowRoot): void {
  const own = root.querySelector<HTMLElement>('.root');
  // Newer than the types, and not in every browser.
  const { currentCSSZoom = 1 } = (parentElement ?? {}) as { readonly currentCSSZoom?: number };
  if (own && currentCSSZoom !== 1 && root.querySelector('dialog,.place[role=dialog],.floating'))
    own.style.setProperty('zoom', String(1 / currentCSSZoom));
}
