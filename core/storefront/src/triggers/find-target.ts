/** The element that a selector names, at or around what the event happened to. A selector that is none finds nothing. */
export function findTarget(event: Event, selector: string): Element | null {
  try {
    return (event.target as Element).closest(selector);
  } catch {
    // Not a selector, or an event of the document itself, which has no `closest`.
    return null;
  }
}
