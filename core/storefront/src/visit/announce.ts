/** Tells the page by a CustomEvent `beckon.<type>` on `window`. False where the page cancelled it. */
export function announce(type: string, detail: Readonly<Record<string, unknown>>): boolean {
  return window.dispatchEvent(new CustomEvent('beckon.' + type, { detail, cancelable: type.startsWith('before') }));
}
