/**
 * Gives a shadow root its styles: as a constructed sheet, which no Content-Security-Policy forbids, or in a style
 * element with our script's nonce where a browser has none.
 */
export function addStyles(root: ShadowRoot, css: string, nonce: string | undefined): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // No constructable sheets here (Safari before 16.4).
    const element = document.createElement('style');
    if (nonce) element.nonce = nonce;
    element.textContent = css;
    root.appendChild(element);
  }
}
