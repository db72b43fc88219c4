import type { CounterSum } from './counter-sum.store.ts';
import type { Money, Numbers } from './numbers.ts';

/** The numbers of sums that differ in nothing but their currency. */
export function addUp(sums: readonly CounterSum[]): Numbers {
  const total = (key: 'displays' | 'clicks' | 'closes' | 'conversions' | 'heldOut' | 'orders') =>
    sums.reduce((sum, each) => sum + each[key], 0);
  const displays = total('displays');
  const share = (count: number) => (displays ? count / displays : null);
  const revenue = sums
    .filter(({ orders }) => orders > 0)
    .map(({ currency, revenue: amount }): Money => ({ currency, amount }));
  return {
    displays,
    clicks: total('clicks'),
    closes: total('closes'),
    conversions: total('conversions'),
    heldOut: total('heldOut'),
    orders: total('orders'),
    revenue,
    conversionRate: share(total('conversions')),
    clickRate: share(total('clicks')),
    revenuePerDisplay: displays ? revenue.map(({ currency, amount }) => ({ currency, amount: amount / displays })) : [],
  };
}
