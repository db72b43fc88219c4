/**
 * Takes what is fixed to the window out of a body that would hold it fast: one with a transform, a filter or the like of
 * the theme's (a page that once glided in keeps its transform) bears it at the end of the page, where nobody sees it.
 */
export function freeFixed(outer: HTMLElement, root: ShadowRoot): void {
  const { body, documentElement: page } = document;
  const place = outer.parentNode === body && root.querySelector('.place');
  if (!place || getComputedStyle(place).position !== 'fixed' || root.activeElement) return;
  if (measureFixed(body) !== measureFixed(page)) page.appendChild(outer);
}

/** Where the four corners of the window are, to what stands in an element. */
function measureFixed(parent: HTMLElement): string {
  const probe = document.createElement('i');
  for (const [name, value] of Object.entries({ all: 'initial', position: 'fixed', inset: '0', visibility: 'hidden' }))
    probe.style.setProperty(name, value, 'important');
  parent.appendChild(probe);
  const corners = JSON.stringify(probe.getBoundingClientRect());
  parent.removeChild(probe);
  return corners;
}
