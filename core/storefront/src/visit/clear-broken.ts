/**
 * Takes out what did not come: a picture that is gone, or that a content blocker keeps away, leaves neither a hole nor the
 * browser's torn sheet. In the content its words take its place; beside them it needs none. What stands in the page itself
 * keeps its room, since nothing there is to jump.
 *
 * @param onEmpty told when nothing is left to be read or used
 */
export function clearBroken(root: ShadowRoot, onEmpty: () => void): void {
  const clear = (it: HTMLElement): void => {
    const place = it.closest('.media') ?? it;
    const { parentElement: parent } = place;
    if (!parent || root.querySelector('.embed')) return;
    const step = it.closest('.step');
    const words = step && it instanceof HTMLImageElement && it.alt;
    if (words) parent.replaceChild(document.createTextNode(words), it);
    else parent.removeChild(place);
    // Laid out as if there had never been one.
    if (place !== it) parent.className = 'scroll';
    if (parent.localName === 'a' && !parent.textContent) parent.parentElement?.removeChild(parent);
    if (step && !step.textContent?.trim() && !step.querySelector('img,video,svg,input,select')) onEmpty();
  };
  /** A video whose line broke may go on; one that is not there or not for this browser never will. */
  const isLost = (it: EventTarget | null): it is HTMLElement =>
    it instanceof HTMLImageElement || (it instanceof HTMLVideoElement && it.error?.code === 4);
  // They do not bubble.
  root.addEventListener('error', ({ target }) => isLost(target) && clear(target), true);
  for (const it of root.querySelectorAll('img'))
    // A drawing may have come and have no width.
    if (it.complete && !it.naturalWidth) it.decode().catch(() => clear(it));
  for (const it of root.querySelectorAll('video')) if (isLost(it)) clear(it);
}
