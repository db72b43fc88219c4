import type { Hover } from '@beckon/engine/campaign/triggers/hover';
import { listen } from './listen.ts';
import type { Watch } from './watch.ts';

/** Long enough that a pointer on its way elsewhere does not count as resting. */
const restMs = 150;

/** Each time the pointer rests on an element that the selector names, or focus enters it. A finger cannot hover. */
export const watchHover: Watch<Hover> = (settings, _page, fire) => {
  let under: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Throws where the selector is none: then nothing is ever found.
  const find = ({ target }: Event) => (target as Element).closest(settings.selector);
  const enter = (element: Element | null, afterMs: number): void => {
    if (element === under) return;
    under = element;
    clearTimeout(timer);
    if (element) timer = setTimeout(fire, afterMs);
  };
  const stops = [
    listen(document, 'pointerover', (event) => {
      if ((event as PointerEvent).pointerType !== 'touch') enter(find(event), restMs);
    }),
    listen(document, 'focusin', (event) => enter(find(event), 0)),
    // Only where the pointer leaves the page is there nothing that it comes over next.
    listen(document, 'pointerout', (event) => {
      if (!(event as PointerEvent).relatedTarget) enter(null, 0);
    }),
  ];
  return () => {
    stops.forEach((stop) => stop());
    clearTimeout(timer);
  };
};
