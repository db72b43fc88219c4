import { formatAmount } from '../../shop/money.ts';
import type { View } from '../call.ts';

export const describeMoney = (cents: number, currency: string): View => ({
  amount: formatAmount(cents),
  currencyCode: currency,
});

/** In the shop's currency and in the buyer's, which here are one. */
export const describeMoneyBag = (cents: number, currency: string): View => ({
  shopMoney: describeMoney(cents, currency),
  presentmentMoney: describeMoney(cents, currency),
});

export const describeCount = (count: number): View => ({ count, precision: 'EXACT' });
