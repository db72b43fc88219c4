import type { Customer, MarketingConsent } from '../../shop/customer.ts';
import { toGid } from '../../shop/gid.ts';
import { readPurchases } from '../../shop/read-purchases.ts';
import type { Call, View } from '../call.ts';
import { paginate } from '../paginate.ts';
import type { PageArguments } from '../paginate.ts';
import type { Searchable } from '../search.ts';
import { describeMetafieldsOf } from './metafield.ts';
import { describeMoney } from './money.ts';
import { describeOrder } from './order.ts';

export function describeCustomer(call: Call, customer: Customer): View {
  const { shop } = call;
  const id = toGid('Customer', customer.id);
  const name = `${customer.firstName} ${customer.lastName}`.trim();
  const email = describeConsent(customer.emailConsent);
  const sms = describeConsent(customer.smsConsent);
  return {
    __typename: 'Customer',
    id,
    legacyResourceId: customer.id,
    firstName: customer.firstName || null,
    lastName: customer.lastName || null,
    displayName: name || customer.email,
    email: customer.email || null,
    phone: customer.phone,
    locale: customer.locale,
    note: customer.note || null,
    tags: customer.tags.toSorted(),
    state: customer.state.toUpperCase(),
    verifiedEmail: true,
    validEmailAddress: true,
    taxExempt: false,
    dataSaleOptOut: false,
    createdAt: customer.createdAt,
    updatedAt: customer.updatedAt,
    defaultEmailAddress: customer.email
      ? {
          emailAddress: customer.email,
          marketingState: email.state,
          marketingOptInLevel: email.level,
          marketingUpdatedAt: email.updatedAt,
          validFormat: true,
        }
      : null,
    defaultPhoneNumber: customer.phone
      ? {
          phoneNumber: customer.phone,
          marketingState: sms.state,
          marketingOptInLevel: sms.level,
          marketingUpdatedAt: sms.updatedAt,
          smsMarketingConsent: { state: sms.state, optInLevel: sms.level, updatedAt: sms.updatedAt },
        }
      : null,
    emailMarketingConsent: customer.email ? wordConsent(customer.emailConsent) : null,
    smsMarketingConsent: customer.phone ? wordConsent(customer.smsConsent) : null,
    numberOfOrders: () => readPurchases(shop, customer.id).ordersCount,
    amountSpent: () => describeMoney(readPurchases(shop, customer.id).spentCents, shop.data.facts.currency),
    lastOrder: () => {
      const { lastOrder } = readPurchases(shop, customer.id);
      return lastOrder ? describeOrder(call, lastOrder) : null;
    },
    orders: (args: PageArguments) =>
      paginate(
        shop.data.orders.filter(({ customerId }) => customerId === customer.id),
        args,
        (order) => describeOrder(call, order),
      ),
    ...describeMetafieldsOf(call, id),
  };
}

export const searchableCustomer = (call: Call, customer: Customer): Searchable => {
  const { ordersCount, spentCents, lastOrder } = readPurchases(call.shop, customer.id);
  return {
    id: customer.id,
    email: customer.email,
    phone: customer.phone,
    first_name: customer.firstName,
    last_name: customer.lastName,
    tag: customer.tags,
    state: customer.state,
    orders_count: ordersCount,
    total_spent: spentCents / 100,
    order_date: lastOrder?.createdAt,
    accepts_marketing: String(customer.emailConsent.state === 'subscribed'),
    created_at: customer.createdAt,
    customer_date: customer.createdAt,
    updated_at: customer.updatedAt,
  };
};

const describeConsent = ({ state, level, updatedAt }: MarketingConsent) => ({
  state: state.toUpperCase(),
  level: level?.toUpperCase() ?? null,
  updatedAt,
});

const wordConsent = (consent: MarketingConsent): View => {
  const { state, level, updatedAt } = describeConsent(consent);
  return { marketingState: state, marketingOptInLevel: level, consentUpdatedAt: updatedAt, sourceLocation: null };
};
