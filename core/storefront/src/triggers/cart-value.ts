import type { CartValue } from '@beckon/engine/campaign/triggers/cart-value';
import type { Watch } from './watch.ts';

/** Each time the cart comes to be worth at least this much; also where it already was when the page began. */
export const watchCartValue: Watch<CartValue> = (settings, page, fire) => {
  let was = false;
  const check = (): void => {
    const total = page.attributes()['cart.total'];
    const is = typeof total === 'number' && total >= settings.atLeast;
    if (is && !was) fire();
    was = is;
  };
  const timer = setTimeout(check);
  const unlisten = page.on('facts', check);
  return () => {
    unlisten();
    clearTimeout(timer);
  };
};
