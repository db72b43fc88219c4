import type { Bar } from '@beckon/engine/campaign/formats/bar';
import { holdStill } from '../../room/hold-still.ts';

/**
 * Makes room for a bar at an edge of the page as soon as nothing moves by it that the visitor sees: at the end of the page
 * at once, at its beginning when scrolling has come to rest with the beginning out of view. The room is the custom property
 * of the root's that a page may also set itself, so that the next bar finds it. Returns whether there is room by now.
 */
export function makeRoom(edge: Bar['edge'], property: string, box: HTMLElement): () => boolean {
  const { documentElement: page } = document;
  let isMade = false;
  const make = () => {
    const [padding, room] = ['padding-' + edge, box.offsetHeight];
    const own = getComputedStyle(page).getPropertyValue(padding);
    page.style.setProperty(property, room + 'px');
    page.style.setProperty(padding, `calc(${own} + var(${property}))`);
    box.classList.remove('over');
    isMade = true;
  };
  const look = () => {
    if (box.isConnected && scrollY < box.offsetHeight) return;
    document.removeEventListener('scrollend', look);
    if (box.isConnected) holdStill(make);
  };
  if (edge === 'bottom') make();
  else document.addEventListener('scrollend', look);
  return () => isMade;
}
