import type { ClosedBy } from '../host.ts';
import type { Place } from './find-place.ts';

/**
 * Puts an element into the page without a visible jump. If it fits into the space kept free, it appears at once. If it
 * would push something that the visitor is looking at, it waits until that spot is out of view, below the fold or
 * scrolled past, and goes in there. Returns what undoes it besides removing the element.
 */
export async function insertCalmly(
  outer: HTMLElement,
  root: HTMLElement,
  { target, placement }: Place,
  isPreview: boolean,
): Promise<(by: ClosedBy) => void> {
  const around = placement === 'append' || placement === 'prepend' ? target : (target.parentElement ?? target);
  const heightBefore = around.getBoundingClientRect().height;
  const isHidable = placement === 'replace' && target instanceof HTMLElement;
  const style = isHidable ? target.style : undefined;
  const [display = '', importance = ''] = [style?.display, style?.getPropertyPriority('display')];
  const swap = (isIn: boolean): void => {
    root.classList.toggle('hidden', !isIn);
    // Hidden, not taken out: the shop's own scripts may still hold on to it. The attribute alone does nothing to what the
    // theme lays out as `flex` or `grid`.
    if (isHidable) target.hidden = isIn;
    if (isIn) style?.setProperty('display', 'none', 'important');
    else style?.setProperty('display', display, importance);
  };
  if (placement === 'append') target.appendChild(outer);
  else if (placement === 'prepend') target.insertBefore(outer, target.firstChild);
  else target.parentNode?.insertBefore(outer, placement === 'before' ? target : target.nextSibling);
  swap(true);

  // Asked before the next paint, so nothing of this try is seen.
  const box = root.getBoundingClientRect();
  const pushes = Math.abs(around.getBoundingClientRect().height - heightBefore) >= 1;
  if (pushes && !isPreview && isInView(box) && isPainted()) {
    swap(false);
    await untilOutOfView(outer.previousElementSibling ?? outer.nextElementSibling ?? around);
    // Called off meanwhile: what it would have replaced stays.
    if (outer.isConnected) swap(true);
  }
  return () => swap(false);
}

/** Before the first paint there is nothing that could jump. */
const isPainted = (): boolean => performance.getEntriesByType('paint').length > 0;

const isInView = ({ top, bottom }: DOMRect): boolean => bottom > 0 && top < innerHeight;

/** Waits until it is safe to grow beside an element: below the fold, or scrolled past where the browser holds the view still. */
function untilOutOfView(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry || entry.isIntersecting) return;
      if (entry.boundingClientRect.top < 0 && !CSS.supports('overflow-anchor', 'auto')) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}
