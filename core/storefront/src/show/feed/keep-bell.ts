import type { SiteSettings } from '@beckon/engine';
import { guard } from '../../visit/guard.ts';

/** However busily a page rewrites itself, the place of the bell is looked for no more often than this. */
const searchMs = 250;

/**
 * Puts the bell in its place, and again where that comes later, or is built anew, as shops do with their heads. What the
 * theme has a block for needs no setting. Of several places, such as in the heads for phones and for desktops, it takes the
 * first in which it is seen. Returns what ends that.
 *
 * @param put told before each move whether it is a place of its own, or else the body
 */
export function keepBell(
  outer: HTMLElement,
  place: SiteSettings['feed']['place'],
  put: (isPlaced: boolean) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = guard((): void => {
    timer = undefined;
    const block = findAll('[data-beckon-bell]');
    const places = block.length || place.at !== 'element' ? block : findAll(place.selector);
    const { parentElement: parent } = outer;
    // Beside the body it stands where the body would hold it fast.
    const isThere = parent && (places.length ? places.includes(parent) : parent.contains(document.body));
    if (isThere && outer.isConnected) return;
    put(!!places.length);
    for (const it of places.length ? places : [document.body]) {
      it.appendChild(outer);
      if (isSeen(outer)) return;
    }
    places[0]?.appendChild(outer);
  });
  const changes = new MutationObserver(() => {
    timer ??= setTimeout(look, searchMs);
  });
  look();
  changes.observe(document, { childList: true, subtree: true });
  return () => {
    changes.disconnect();
    clearTimeout(timer);
  };
}

/** It has no box of its own. */
const isSeen = ({ shadowRoot }: HTMLElement): boolean => !!shadowRoot?.querySelector('.place')?.getClientRects().length;

function findAll(selector: string): readonly Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    // Not a selector.
    return [];
  }
}
