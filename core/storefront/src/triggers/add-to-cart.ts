import type { AddToCart } from '@beckon/engine/campaign/triggers/add-to-cart';
import type { Watch } from './watch.ts';

/** The event by which a page without platform says it: `beckon('event', 'add-to-cart')`. */
const addToCart = 'add-to-cart';

/** Each time something is put into the cart: the page says so, or there are more items in it than before. */
export const watchAddToCart: Watch<AddToCart> = (_settings, page, fire) => {
  const count = (): number => Number(page.attributes()['cart.items']);
  let before = count();
  const stops = [
    page.on('event', (name) => {
      if (name === addToCart) fire();
    }),
    page.on('facts', () => {
      const now = count();
      // Where the number was not known before, learning it is no addition: a comparison with NaN is false.
      const isMore = now > before;
      before = now;
      if (isMore) fire();
    }),
  ];
  return () => stops.forEach((stop) => stop());
};
