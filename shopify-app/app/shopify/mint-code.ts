import type { Done, MintWish } from '@beckon/hub';
import { findRefusal, type AdminClient } from './admin-client.ts';
import { findBearer } from './find-bearer.ts';
import type { DiscountCodeBasicInput } from './queries/admin.generated.d.ts';
import { createCode, createShippingCode, findCode, shopCurrency } from './queries/discounts.ts';

type Minted = Done<{ readonly code: string; readonly discount?: string }>;

/** Makes a code valid in the shop: used once, by one customer, until it expires; by whom it was made for, where the shop knows them. */
export async function mintCode(admin: AdminClient, wish: MintWish): Promise<Minted> {
  const { discount } = wish;
  if (discount.kind === 'amount') {
    const currency = await admin.ask(shopCurrency);
    if (!currency.ok) return currency;
    const { currencyCode } = currency.data.shop;
    if (currencyCode !== discount.currency) return refuseCurrency(discount.currency, currencyCode);
  }
  const bearer = await findBearer(admin, wish);
  if (!bearer.ok) return bearer;
  const made = await create(admin, wish, bearer.customer);
  if (!made.ok) return made;
  const { codeDiscountNode, userErrors } = made.data;
  if (userErrors.some(({ code }) => code === 'TAKEN')) return (await findOwn(admin, wish)) ?? refuseTaken;
  const refusal = findRefusal(userErrors);
  if (refusal) return refusal;
  return { ok: true, code: wish.code, ...(codeDiscountNode && { discount: codeDiscountNode.id }) };
}

async function create(admin: AdminClient, wish: MintWish, customer: string | undefined) {
  const terms = describeTerms(wish, customer);
  const { discount } = wish;
  if (discount.kind === 'freeShipping') {
    const made = await admin.ask(createShippingCode, { discount: { ...terms, destination: { all: true } } });
    return made.ok ? { ok: true as const, data: made.data.discountCodeFreeShippingCreate ?? nothing } : made;
  }
  const value =
    discount.kind === 'percentage'
      ? { percentage: discount.share }
      : { discountAmount: { amount: String(discount.amount), appliesOnEachItem: false } };
  const made = await admin.ask(createCode, { discount: { ...terms, customerGets: { value, items: { all: true } } } });
  return made.ok ? { ok: true as const, data: made.data.discountCodeBasicCreate ?? nothing } : made;
}

const nothing = { codeDiscountNode: null, userErrors: [] };

/** What every kind of discount has in common. */
function describeTerms(wish: MintWish, customer: string | undefined) {
  return {
    title: wish.title,
    code: wish.code,
    startsAt: new Date().toISOString(),
    ...(wish.expiresAt && { endsAt: wish.expiresAt }),
    usageLimit: 1,
    appliesOncePerCustomer: true,
    context: customer ? { customers: { add: [customer] } } : { all: 'ALL' as const },
    ...(wish.minimum !== undefined && {
      minimumRequirement: { subtotal: { greaterThanOrEqualToSubtotal: String(wish.minimum) } },
    }),
  } satisfies Partial<DiscountCodeBasicInput>;
}

/** A code that is taken may be ours: made by an earlier try whose answer was lost. Its title says so. */
async function findOwn(admin: AdminClient, wish: MintWish): Promise<Minted | undefined> {
  const found = await admin.ask(findCode, { code: wish.code });
  if (!found.ok) return found;
  const node = found.data.codeDiscountNodeByCode;
  const isOwn = node && 'title' in node.codeDiscount && node.codeDiscount.title === wish.title;
  return isOwn ? { ok: true, code: wish.code, discount: node.id } : undefined;
}

const refuseTaken = { ok: false, mayRetry: false, problem: 'The shop has another discount with this code.' } as const;

const refuseCurrency = (asked: string, has: string): Minted => ({
  ok: false,
  mayRetry: false,
  problem: `The discount is in ${asked}, but the shop sells in ${has}. Change the amount in the campaign.`,
});
