import type { Attributes } from '@beckon/engine';
import type { DemoVisit } from './visit.ts';

/** What the shop prints about its cart, and reports again whenever it changes. */
export function cartFacts(visit: Pick<DemoVisit, 'cart'>): Attributes {
  return {
    'cart.items': visit.cart.reduce((sum, { count }) => sum + count, 0),
    'cart.total': visit.cart.reduce((sum, { product, count }) => sum + product.price * count, 0),
    'cart.currency': 'EUR',
    'cart.products': visit.cart.map(({ product }) => product.handle),
    'cart.types': [...new Set(visit.cart.map(({ product }) => product.type))],
    'cart.discounts': [],
  };
}
