import { readCart } from './catalog.ts';
import { customers, places } from './visitors.ts';
import type { Customer, Place } from './visitors.ts';

/** What the demo's own cookies say about who is visiting. */
export interface DemoVisit {
  readonly place: Place;
  readonly customer: Customer;
  /** The answer given in the shop's consent banner. */
  readonly answer: 'granted' | 'denied' | undefined;
  readonly cart: ReturnType<typeof readCart>;
}

export function readVisit(cookieHeader: string): DemoVisit {
  const cookies = new Map(
    cookieHeader.split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return [name, value];
    }),
  );
  const place = cookies.get('demo_place') ?? '';
  const customer = cookies.get('demo_customer') ?? '';
  const answer = cookies.get('demo_consent');
  return {
    place: Object.hasOwn(places, place) ? (place as Place) : 'texas',
    customer: Object.hasOwn(customers, customer) ? (customer as Customer) : 'guest',
    answer: answer === 'granted' || answer === 'denied' ? answer : undefined,
    cart: readCart(cookies.get('demo_cart') ?? ''),
  };
}
