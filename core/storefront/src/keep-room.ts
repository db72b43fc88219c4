import { hasLeft } from './room/has-left.ts';
import { holdStill } from './room/hold-still.ts';
import { leaveOutOfPrint } from './room/leave-out-of-print.ts';
import { pickHeight } from './room/pick-height.ts';
import { whenAtRest } from './room/when-at-rest.ts';

/** After the page has loaded, even scrolled down, as a page that is loaded again is: the bar may still be on its way. */
const patienceMs = 3000;

/**
 * For a page whose snapshot names a room, in its head below the viewport's `meta`, or as early as can be: keeps that room
 * free for the bar, unless the page is painted already or the visitor has closed the bar before. Where nothing of ours
 * came, or the bar was held or is gone, the room goes again as soon as nothing is seen to move by it. The script element
 * names the campaign and the heights.
 */
function keepRoom({ campaign = '', height, phoneHeight }: DOMStringMap): void {
  if (performance.getEntriesByType('paint').length || hasLeft(campaign)) return;
  const { style } = document.documentElement;
  const property = '--beckon-reserve-top';
  const giveBack = () => style.setProperty(property, '0px');
  style.setProperty(property, pickHeight(height, phoneHeight) + 'px');
  style.setProperty('padding-top', `var(${property})`);
  const look = () => {
    const room = parseFloat(style.getPropertyValue(property));
    // Bars that take their space stand in the root, all others of ours in the body.
    if (room > 0 && scrollY >= room && !document.querySelector(':root>beckon-campaign')) holdStill(giveBack);
  };
  addEventListener('load', () => setTimeout(whenAtRest, patienceMs, look));
  // Between the rendering of the page ahead of its visit and the visit, it may have been closed on another.
  document.addEventListener('prerenderingchange', () => {
    if (hasLeft(campaign)) giveBack();
  });
  leaveOutOfPrint();
}

try {
  if (document.currentScript) keepRoom(document.currentScript.dataset);
} catch {
  // The bar lies over the page then.
}
