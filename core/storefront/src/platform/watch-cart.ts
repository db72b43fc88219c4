import type { Attributes } from '@beckon/engine';
import type { Stop } from '../triggers/watch.ts';

/** Long enough that the several signs of one change lead to one reading. */
const settleMs = 100;

/**
 * Reads the cart anew after each sign that it changed. Readings that overtake each other or fail are dropped: the next
 * change brings the next one.
 *
 * @param watch is given what to call at each sign, and returns how to stop
 */
export function watchCart(
  read: () => Promise<Attributes>,
  changed: (facts: Attributes) => void,
  watch: (touched: () => void) => readonly Stop[],
): Stop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const readAgain = (): void => {
    const mine = ++latest;
    read().then(
      (facts) => {
        if (mine === latest) changed(facts);
      },
      () => {},
    );
  };
  const stops = watch(() => {
    clearTimeout(timer);
    timer = setTimeout(readAgain, settleMs);
  });
  return () => {
    latest = -1;
    clearTimeout(timer);
    stops.forEach((stop) => stop());
  };
}
