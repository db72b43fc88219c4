import { readDiscountStatus } from '../../shop/discount.ts';
import type { Discount, DiscountOff } from '../../shop/discount.ts';
import { formatAmount } from '../../shop/money.ts';
import { toGid } from '../../shop/gid.ts';
import type { Call, View } from '../call.ts';
import { paginate } from '../paginate.ts';
import type { PageArguments } from '../paginate.ts';
import type { Searchable } from '../search.ts';
import { describeCustomer } from './customer.ts';
import { describeMetafieldsOf } from './metafield.ts';
import { describeCount, describeMoney } from './money.ts';

export function describeDiscount(call: Call, discount: Discount): View {
  const id = toGid('DiscountCodeNode', discount.id);
  return {
    __typename: 'DiscountCodeNode',
    id,
    codeDiscount: describeCodeDiscount(call, discount),
    ...describeMetafieldsOf(call, id),
  };
}

function describeCodeDiscount(call: Call, discount: Discount): View {
  const { shop } = call;
  const { currency } = shop.data.facts;
  const { off, minimumSubtotalCents: minimum } = discount;
  const customers = discount.customerIds?.flatMap((id) => shop.data.customers.find((it) => it.id === id) ?? []);
  const isFreeShipping = off.kind === 'free-shipping';
  return {
    __typename: isFreeShipping ? 'DiscountCodeFreeShipping' : 'DiscountCodeBasic',
    title: discount.title,
    status: readDiscountStatus(discount, shop.nowMs()),
    summary: summarize(off, currency),
    shortSummary: summarize(off, currency),
    createdAt: discount.createdAt,
    updatedAt: discount.updatedAt,
    startsAt: discount.startsAt,
    endsAt: discount.endsAt,
    usageLimit: discount.usageLimit,
    appliesOncePerCustomer: discount.oncePerCustomer,
    appliesOnOneTimePurchase: true,
    appliesOnSubscription: false,
    asyncUsageCount: discount.usageCount,
    recurringCycleLimit: null,
    tags: [],
    combinesWith: { ...discount.combinesWith, productDiscountsWithTagsOnSameCartLine: [] },
    discountClasses: [isFreeShipping ? 'SHIPPING' : 'ORDER'],
    codesCount: describeCount(1),
    codes: (args: PageArguments) =>
      paginate([discount], args, ({ id, code, usageCount }) => ({
        id: toGid('DiscountRedeemCode', id),
        code,
        asyncUsageCount: usageCount,
      })),
    context: customers
      ? { __typename: 'DiscountCustomers', customers: () => customers.map((it) => describeCustomer(call, it)) }
      : { __typename: 'DiscountBuyerSelectionAll', all: 'ALL' },
    customerSelection: customers
      ? { __typename: 'DiscountCustomers', customers: () => customers.map((it) => describeCustomer(call, it)) }
      : { __typename: 'DiscountCustomerAll', allCustomers: true },
    minimumRequirement:
      minimum === null
        ? null
        : { __typename: 'DiscountMinimumSubtotal', greaterThanOrEqualToSubtotal: describeMoney(minimum, currency) },
    ...(isFreeShipping
      ? {
          maximumShippingPrice: null,
          destinationSelection: { __typename: 'DiscountCountryAll', allCountries: true },
        }
      : {
          customerGets: {
            appliesOnOneTimePurchase: true,
            appliesOnSubscription: false,
            items: { __typename: 'AllDiscountItems', allItems: true },
            value: describeOff(off, currency),
          },
        }),
  };
}

function describeOff(off: DiscountOff, currency: string): View | null {
  if (off.kind === 'percentage') return { __typename: 'DiscountPercentage', percentage: off.share };
  if (off.kind === 'free-shipping') return null;
  return { __typename: 'DiscountAmount', amount: describeMoney(off.cents, currency), appliesOnEachItem: false };
}

function summarize(off: DiscountOff, currency: string): string {
  if (off.kind === 'free-shipping') return 'Free shipping on all products';
  const much = off.kind === 'percentage' ? `${Math.round(off.share * 100)}%` : `${formatAmount(off.cents)} ${currency}`;
  return `${much} off entire order`;
}

export const searchableDiscount = (discount: Discount, nowMs: number): Searchable => ({
  id: discount.id,
  code: discount.code,
  title: discount.title,
  status: readDiscountStatus(discount, nowMs),
  times_used: discount.usageCount,
  created_at: discount.createdAt,
  ends_at: discount.endsAt,
});
