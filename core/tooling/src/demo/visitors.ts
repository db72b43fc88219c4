import type { Attributes } from '@beckon/engine';

/** Where the demo's visitor seems to be. */
export const places = {
  texas: { label: 'in Texas (asked only to opt out)', facts: { 'place.country': 'US', 'place.region': 'US-TX' } },
  germany: { label: 'in Germany (must be asked first)', facts: { 'place.country': 'DE', 'place.region': 'DE-BE' } },
} as const satisfies Record<string, { label: string; facts: Attributes }>;

/** Who the demo's visitor is to the shop. */
export const customers = {
  guest: { label: 'a guest' },
  'long-ago': { label: 'a customer, last order 90 days ago', daysSinceOrder: 90 },
  recent: { label: 'a customer, last order yesterday', daysSinceOrder: 1 },
} as const satisfies Record<string, { label: string; daysSinceOrder?: number }>;

export type Place = keyof typeof places;
export type Customer = keyof typeof customers;

const dayMs = 86_400_000;

/** What a shop with accounts would print about its customer. */
export function factsOfCustomer(customer: Customer, nowMs: number): Attributes {
  const who = customers[customer];
  if (!('daysSinceOrder' in who)) return { 'customer.isLoggedIn': false };
  const daysAgo = (days: number) => new Date(nowMs - days * dayMs).toISOString();
  return {
    'customer.isLoggedIn': true,
    'customer.orders': 3,
    'customer.totalSpent': 171,
    'customer.averageOrder': 57,
    'customer.firstOrderAt': daysAgo(who.daysSinceOrder + 210),
    'customer.lastOrderAt': daysAgo(who.daysSinceOrder),
    'customer.tags': ['newsletter'],
    'customer.products': ['round-teapot', 'smoked-oolong'],
    'customer.acceptsMarketing': true,
  };
}
