import type { Embed } from '@beckon/engine/campaign/formats/embed';

/** How long a place may be late: shops that draw themselves in the browser are done by then. */
const patienceMs = 10_000;

/** Where in the page an embed goes. */
export interface Place {
  readonly target: Element;
  readonly placement: Embed['placement'];
}

/**
 * Finds the place of an embed, waiting for it if it is not there yet. The placeholder that the server printed
 * (`data-beckon-embed`) wins over the selector. Undefined when it never comes, the selector is none, or the search is called
 * off.
 */
export async function findPlace(
  campaign: string,
  { into, placement }: Embed,
  calledOff: AbortSignal,
): Promise<Place | undefined> {
  const look = (): Place | undefined => {
    const printed = document.querySelector(`[data-beckon-embed="${CSS.escape(campaign)}"]`);
    if (printed) return { target: printed, placement: 'append' };
    const target = document.querySelector(into);
    return target ? { target, placement } : undefined;
  };
  try {
    const found = look();
    if (found) return found;
  } catch {
    // Not a selector.
    return undefined;
  }
  return new Promise((resolve) => {
    const finish = (place: Place | undefined): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(place);
    };
    let isLooking = false;
    const observer = new MutationObserver(() => {
      // Once a frame at most, however busy the page is.
      if (isLooking) return;
      isLooking = true;
      setTimeout(() => {
        isLooking = false;
        const place = look();
        if (place) finish(place);
      }, 16);
    });
    observer.observe(document.documentElement, { childList: true, subtree: true });
    const timer = setTimeout(() => finish(undefined), patienceMs);
    calledOff.addEventListener('abort', () => finish(undefined));
  });
}
