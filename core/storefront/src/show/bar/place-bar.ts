import type { Bar } from '@beckon/engine/campaign/formats/bar';
import type { ClosedBy } from '../host.ts';
import { holdStill } from '../../room/hold-still.ts';
import { leaveOutOfPrint } from '../../room/leave-out-of-print.ts';
import { makeRoom } from './make-room.ts';

/**
 * Puts a bar into the page without ever moving what is there. A bar that pushes takes the space that the page kept free
 * before its first paint: an element `data-beckon-reserve="top"` (or `bottom`), or room at that edge that the page made
 * with the custom property `--beckon-reserve-top` of its root. Where nothing was kept free it lies over the page until room
 * can be made unseen. Returns what gives the space back.
 */
export function placeBar(bar: Bar, outer: HTMLElement, box: HTMLElement): (by: ClosedBy) => void {
  const { edge, sticks, pushes } = bar;
  const page = document.documentElement;
  const property = '--beckon-reserve-' + edge;
  const kept = pushes ? document.querySelector<HTMLElement>(`[data-beckon-reserve="${edge}"]`) : null;
  // Without height it was given back already, when this bar was closed before.
  const slot = kept?.offsetHeight ? kept : null;
  const hasRoom = pushes && parseFloat(getComputedStyle(page).getPropertyValue(property)) > 0;
  // A bar at the bottom that does not stick stands after the last thing on the page, where it moves nothing.
  const isLast = edge === 'bottom' && !sticks && !slot;
  // A positioned root begins below WordPress' own bar, as a slot does.
  const isBelow = slot || getComputedStyle(page).position !== 'static';
  box.classList.add(sticks ? 'fixed' : isLast ? 'last' : isBelow ? 'kept' : 'absolute');
  if (!slot && !hasRoom && !isLast) box.classList.add('over');
  if (slot) leaveOutOfPrint();
  if (slot && !sticks) {
    slot.style.setProperty('position', 'relative');
    slot.appendChild(outer);
  } else if (isLast) document.body.appendChild(outer);
  // Not into the body: one that is positioned or transformed, for good or while a drawer is open, begins below the room.
  else page.appendChild(outer);

  // Keyboard focus must not end up behind a bar that stays (WCAG 2.4.11).
  const padding = edge === 'top' ? 'scroll-padding-top' : 'scroll-padding-bottom';
  const padsPage = sticks && getComputedStyle(page).getPropertyValue(padding) === 'auto';
  if (padsPage) page.style.setProperty(padding, box.offsetHeight + 'px');
  // Neither must a bell or a handle, which stand on what is set here.
  const bearsOthers = sticks && edge === 'bottom';
  if (bearsOthers) page.style.setProperty('--beckon-foot', box.offsetHeight + 'px');

  const endRoom = pushes && !slot && !isLast ? makeRoom(edge, property, box, hasRoom) : () => hasRoom;

  return (by) => {
    if (padsPage) page.style.removeProperty(padding);
    if (bearsOthers) page.style.removeProperty('--beckon-foot');
    // At once only after the visitor's own act: then the page closing up is no surprise and no layout shift.
    if (by === 'page' || by === 'consent') return;
    const isMade = endRoom();
    if (slot) slot.style.setProperty('display', 'none');
    else if (isMade) holdStill(() => page.style.setProperty(property, '0px'));
  };
}
