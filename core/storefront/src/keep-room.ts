import { hasLeft } from './room/has-left.ts';
import { holdStill } from './room/hold-still.ts';

/**
 * For a page whose snapshot names a room, in its head or as early as can be: keeps that room free for the bar, unless the
 * page is painted already or the visitor has closed the bar before. Where nothing of ours came, or the bar was held,
 * the room goes again as soon as nothing is seen to move by it. The script element names the campaign and the height.
 */
function keepRoom({ campaign = '', height = '' }: DOMStringMap): void {
  if (performance.getEntriesByType('paint').length || hasLeft(campaign)) return;
  const { style } = document.documentElement;
  const property = '--beckon-reserve-top';
  style.setProperty(property, `${height}px`);
  style.setProperty('padding-top', `var(${property})`);
  const look = (): void => {
    if (document.readyState !== 'complete' || scrollY < +height) return;
    document.removeEventListener('scrollend', look);
    if (!document.querySelector('beckon-campaign')) holdStill(() => style.setProperty(property, '0px'));
  };
  document.addEventListener('scrollend', look);
}

try {
  if (document.currentScript) keepRoom(document.currentScript.dataset);
} catch {
  // The bar lies over the page then.
}
