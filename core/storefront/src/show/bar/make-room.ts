import type { Bar } from '@beckon/engine/campaign/formats/bar';
import { holdStill } from '../../room/hold-still.ts';
import { leaveOutOfPrint } from '../../room/leave-out-of-print.ts';
import { whenAtRest } from '../../room/when-at-rest.ts';

/** By edge, what ends the care for the room there. */
const ends: { [Edge in Bar['edge']]?: () => void } = {};

/**
 * Makes room for a bar at an edge of the page as soon as nothing moves by it that the visitor sees: at the end of the page
 * at once, at its beginning when scrolling has come to rest with the beginning out of view. In the same way the room becomes
 * as high as the bar is by then, whose text a phone breaks into more lines, or fewer once it is turned; and it goes when
 * the page has taken the bar away. The room is the custom property of the root's that a page may also set itself, so that
 * the next bar finds it. Returns what ends that, and says whether there is room by now.
 */
export function makeRoom(edge: Bar['edge'], property: string, box: HTMLElement, hasRoom: boolean): () => boolean {
  const { documentElement: page } = document;
  let isMade = hasRoom;
  let width = page.clientWidth;
  const make = () => {
    const padding = 'padding-' + edge;
    const own = getComputedStyle(page).getPropertyValue(padding);
    page.style.setProperty(property, box.offsetHeight + 'px');
    if (!isMade) page.style.setProperty(padding, `calc(${own} + var(${property}))`);
    box.classList.remove('over');
    isMade = true;
  };
  const look = () => {
    // None once it is gone.
    const height = box.offsetHeight;
    const room = parseFloat(getComputedStyle(page).getPropertyValue(property)) || 0;
    const beyond = edge === 'top' ? scrollY : page.scrollHeight - innerHeight - scrollY;
    if ((isMade || edge === 'top') && room !== height && beyond >= Math.max(room, height)) holdStill(make);
  };
  /** At once while the beginning is in view: with the width of the window everything moves. */
  const turn = () => {
    if (page.clientWidth === width) return;
    width = page.clientWidth;
    if (scrollY >= box.offsetHeight) setTimeout(look);
    else if (isMade) make();
  };
  const endLooking = whenAtRest(look);
  const end = () => {
    endLooking();
    removeEventListener('resize', turn);
    return isMade;
  };
  ends[edge]?.();
  ends[edge] = end;
  addEventListener('resize', turn);
  if (edge === 'bottom' && !isMade) {
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
  leaveOutOfPrint();
  return end;
}
