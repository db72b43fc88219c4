import type { Bar } from '@beckon/engine/campaign/formats/bar';
import { holdStill } from '../../room/hold-still.ts';

/**
 * Makes room for a bar at an edge of the page as soon as nothing moves by it that the visitor sees: at the end of the page
 * at once, at its beginning when scrolling has come to rest with the beginning out of view. Room that is there already, but
 * too low, as for a text that a phone breaks into more lines, grows then. The room is the custom property of the root's that
 * a page may also set itself, so that the next bar finds it. Returns what ends that, and says whether there is room by now.
 */
export function makeRoom(edge: Bar['edge'], property: string, box: HTMLElement, hasRoom: boolean): () => boolean {
  const { documentElement: page } = document;
  let isMade = hasRoom;
  const make = () => {
    const padding = 'padding-' + edge;
    const own = getComputedStyle(page).getPropertyValue(padding);
    page.style.setProperty(property, box.offsetHeight + 'px');
    if (!isMade) page.style.setProperty(padding, `calc(${own} + var(${property}))`);
    box.classList.remove('over');
    isMade = true;
  };
  const isTooLow = () => !(parseFloat(getComputedStyle(page).getPropertyValue(property)) >= box.offsetHeight);
  const look = () => {
    if (scrollY >= box.offsetHeight && isTooLow()) holdStill(make);
  };
  if (edge === 'top') document.addEventListener('scrollend', look);
  else if (!isMade) {
    const [padding, height] = [page.style.paddingBottom, document.body.offsetHeight];
    make();
    // A body as high as the window gave the room, and what stands at its foot would be seen to move.
    if (document.body.offsetHeight !== height) {
      page.style.paddingBottom = padding;
      page.style.removeProperty(property);
      box.classList.add('over');
      isMade = false;
    }
  }
  return () => {
    document.removeEventListener('scrollend', look);
    return isMade;
  };
}
