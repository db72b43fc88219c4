import type { InView } from '@beckon/engine/campaign/triggers/in-view';
import type { Watch } from './watch.ts';

/** However busily a page rewrites itself, it is searched for new elements no more often than this. */
const searchMs = 250;
/** So fine that half a screenful is noticed on an element of up to two hundred screens, such as an article on a phone. */
const steps = Array.from({ length: 201 }, (_, step) => step / 400);

/** Once half of an element that the selector names has been in view at a time, or the element fills half of the screen. */
export const watchInView: Watch<InView> = (settings, _page, fire) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const views = new IntersectionObserver(
    (entries) => {
      if (!entries.some(isHalfSeen)) return;
      stop();
      fire();
    },
    { threshold: steps },
  );
  const search = (): void => {
    timer = undefined;
    try {
      // To observe an element a second time changes nothing.
      for (const element of document.querySelectorAll(settings.selector)) views.observe(element);
    } catch {
      stop(); // Not a selector: it will not become one.
    }
  };
  const changes = new MutationObserver(() => {
    timer ??= setTimeout(search, searchMs);
  });
  const stop = (): void => {
    views.disconnect();
    changes.disconnect();
    clearTimeout(timer);
  };
  // An element may come to be what the selector names: a drawer that opens is told by its class.
  changes.observe(document, { attributes: true, childList: true, subtree: true });
  search();
  return stop;
};

const isHalfSeen = ({ isIntersecting, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry) =>
  isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height * 2 >= (rootBounds?.height ?? innerHeight));
