import type { Stop } from './watch.ts';

/**
 * Listens to one or several types (separated by spaces) in the capture phase, so that a page which stops an event from
 * spreading does not hide it from us. A fault in the listener stays ours. Only who means to cancel the event gives up `passive`.
 */
export function listen(
  target: EventTarget,
  types: string,
  listener: (event: Event) => void,
  passive: boolean = true,
): Stop {
  const guarded = (event: Event): void => {
    try {
      listener(event);
    } catch {
      // A page that a trigger cannot cope with is no reason to break the page.
    }
  };
  const each = (change: 'addEventListener' | 'removeEventListener'): void => {
    for (const type of types.split(' ')) target[change](type, guarded, { capture: true, passive });
  };
  each('addEventListener');
  return () => each('removeEventListener');
}
