let isLeftOut = false;

/** Paper has no bar, and no room for one, however the page keeps it free. */
export function leaveOutOfPrint(): void {
  if (isLeftOut) return;
  isLeftOut = true;
  try {
    const sheet = new CSSStyleSheet({ media: 'print' });
    sheet.replaceSync(
      ':root{--beckon-reserve-top:0px!important;--beckon-reserve-bottom:0px!important}[data-beckon-reserve]{display:none!important}',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // No constructable sheets here (Safari before 16.4): an empty strip on the first sheet of paper.
  }
}
