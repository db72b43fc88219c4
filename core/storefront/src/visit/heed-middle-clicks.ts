/**
 * A link that is opened in a tab beside by the middle button is followed as much as any. Browsers make no click of that:
 * the link gets one that leads nowhere, so that it is told and remembered.
 */
export function heedMiddleClicks(root: ShadowRoot): void {
  root.addEventListener('auxclick', (event) => {
    const link = (event as MouseEvent).button === 1 && (event.target as Element).closest('a[href]');
    if (!link) return;
    link.addEventListener('click', (click) => click.preventDefault(), { once: true });
    // It does not bubble: nothing is closed by it.
    link.dispatchEvent(new MouseEvent('click', { cancelable: true }));
  });
}
