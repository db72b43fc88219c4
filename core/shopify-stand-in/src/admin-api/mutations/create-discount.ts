import { findDiscount } from '../../shop/check-discount.ts';
import type { Discount, DiscountOff } from '../../shop/discount.ts';
import { readGid, toGid } from '../../shop/gid.ts';
import { parseAmount } from '../../shop/money.ts';
import { readNow } from '../../shop/shop.ts';
import { refuseUnplayed } from '../call.ts';
import type { Call, UserError, View } from '../call.ts';
import { describeDiscount } from '../views/discount.ts';

/** What DiscountCodeBasicInput and DiscountCodeFreeShippingInput have in common, and what the first has besides. */
interface DiscountInput {
  readonly title?: string | null;
  readonly code?: string | null;
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  readonly usageLimit?: number | null;
  readonly appliesOncePerCustomer?: boolean | null;
  readonly combinesWith?: Partial<Discount['combinesWith']> | null;
  readonly context?: Selection | null;
  readonly customerSelection?: Selection | null;
  readonly minimumRequirement?: {
    readonly subtotal?: { readonly greaterThanOrEqualToSubtotal?: string | null } | null;
    readonly quantity?: unknown;
  } | null;
  readonly customerGets?: {
    readonly items?: {
      readonly all?: boolean | null;
      readonly products?: unknown;
      readonly collections?: unknown;
    } | null;
    readonly value?: {
      readonly percentage?: number | null;
      readonly discountAmount?: { readonly amount?: string | null; readonly appliesOnEachItem?: boolean | null } | null;
    } | null;
  } | null;
}

interface Selection {
  readonly all?: unknown;
  readonly customers?: { readonly add?: readonly string[] | null } | null;
  readonly customerSegments?: unknown;
  readonly markets?: unknown;
}

type Argument = 'basicCodeDiscount' | 'freeShippingCodeDiscount';

/** Makes a discount with one code, or says what is wrong with it as Shopify does. */
export function createDiscount(call: Call, argument: Argument, input: DiscountInput): View {
  const { shop } = call;
  const off: DiscountOff | undefined = argument === 'basicCodeDiscount' ? readOff(input) : { kind: 'free-shipping' };
  const userErrors = findProblems(call, argument, input, off);
  if (userErrors.length || !off) return { codeDiscountNode: null, userErrors };
  const now = readNow(shop);
  const customers = readSelection(input)?.customers?.add;
  const minimum = input.minimumRequirement?.subtotal?.greaterThanOrEqualToSubtotal;
  const discount: Discount = {
    id: shop.newId(),
    title: input.title ?? '',
    code: input.code ?? '',
    off,
    usageLimit: input.usageLimit ?? null,
    oncePerCustomer: input.appliesOncePerCustomer ?? false,
    usageCount: 0,
    startsAt: input.startsAt ?? now,
    endsAt: input.endsAt ?? null,
    customerIds: customers?.map((gid) => readGid('Customer', gid) ?? 0) ?? null,
    minimumSubtotalCents: minimum == null ? null : (parseAmount(minimum) ?? null),
    combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false, ...input.combinesWith },
    isDeactivated: false,
    createdAt: now,
    updatedAt: now,
  };
  shop.data.discounts.push(discount);
  shop.tell({ kind: 'changed' });
  return { codeDiscountNode: describeDiscount(call, discount), userErrors: [] };
}

function findProblems(
  { shop }: Call,
  argument: Argument,
  input: DiscountInput,
  off: DiscountOff | undefined,
): readonly UserError[] {
  const problems: UserError[] = [];
  const complain = (field: readonly string[], code: string, message: string) =>
    problems.push({ field: [argument, ...field], code, message });
  if (!input.title) complain(['title'], 'BLANK', "Title can't be blank");
  if (!input.code) complain(['code'], 'BLANK', "Code can't be blank");
  else if (findDiscount(shop, input.code))
    complain(['code'], 'TAKEN', 'Code must be unique. Please try a different code.');
  else if (input.code.length > 255) complain(['code'], 'TOO_LONG', 'Code is too long (maximum is 255 characters)');
  if (!input.startsAt) complain(['startsAt'], 'BLANK', "Starts at can't be blank");
  if (input.startsAt && input.endsAt && Date.parse(input.endsAt) <= Date.parse(input.startsAt))
    complain(['endsAt'], 'END_DATE_BEFORE_START_DATE', 'Ends at needs to be after starts_at');
  if (input.usageLimit != null && input.usageLimit < 1)
    complain(['usageLimit'], 'GREATER_THAN', 'Usage limit must be greater than 0');

  const selection = readSelection(input);
  if (!selection) complain(['context'], 'BLANK', "Context can't be blank");
  for (const gid of selection?.customers?.add ?? [])
    if (!shop.data.customers.some(({ id }) => id === readGid('Customer', gid)))
      complain(['context', 'customers', 'add'], 'INVALID', 'Customer id is invalid');
  if (selection?.customerSegments || selection?.markets) refuseUnplayed('discounts for segments or markets');

  const { quantity, subtotal } = input.minimumRequirement ?? {};
  if (quantity && subtotal)
    complain(['minimumRequirement'], 'MINIMUM_SUBTOTAL_AND_QUANTITY_RANGE_BOTH_PRESENT', 'Only one of minimum subtotal or minimum quantity condition can be defined.'); // prettier-ignore
  else if (quantity) refuseUnplayed('discounts by quantity');

  if (argument === 'basicCodeDiscount') {
    const items = input.customerGets?.items;
    if (items?.products || items?.collections) refuseUnplayed('discounts on chosen products');
    if (!items?.all)
      complain(['customerGets', 'items'], 'APPLIES_ON_NOTHING', 'Items in customer gets must be defined');
    if (!off) complain(['customerGets', 'value'], 'BLANK', "Value can't be blank");
    else if (off.kind === 'percentage' && !(off.share > 0 && off.share <= 1))
      complain(['customerGets', 'value', 'percentage'], 'VALUE_OUTSIDE_RANGE', 'Value must be between 0.0 and 1.0');
    else if (off.kind === 'amount' && off.cents <= 0)
      complain(['customerGets', 'value', 'discountAmount', 'amount'], 'GREATER_THAN', 'Value must be greater than 0');
  }
  return problems;
}

const readSelection = (input: DiscountInput): Selection | undefined =>
  input.context ?? input.customerSelection ?? undefined;

function readOff({ customerGets }: DiscountInput): DiscountOff | undefined {
  const { percentage, discountAmount } = customerGets?.value ?? {};
  if (percentage != null) return { kind: 'percentage', share: percentage };
  if (discountAmount?.appliesOnEachItem) refuseUnplayed('amounts off each item');
  const cents = discountAmount?.amount == null ? undefined : parseAmount(discountAmount.amount);
  return cents === undefined ? undefined : { kind: 'amount', cents };
}

export function deactivateDiscount(call: Call, { id }: { readonly id: string }): View {
  const { shop } = call;
  const known = shop.data.discounts.find((it) => toGid('DiscountCodeNode', it.id) === id);
  if (!known) return { codeDiscountNode: null, userErrors: notFound };
  known.isDeactivated = true;
  known.endsAt = readNow(shop);
  known.updatedAt = readNow(shop);
  shop.tell({ kind: 'changed' });
  return { codeDiscountNode: describeDiscount(call, known), userErrors: [] };
}

export function deleteDiscount({ shop }: Call, { id }: { readonly id: string }): View {
  const known = shop.data.discounts.find((it) => toGid('DiscountCodeNode', it.id) === id);
  if (!known) return { deletedCodeDiscountId: null, userErrors: notFound };
  shop.data.discounts = shop.data.discounts.filter((it) => it !== known);
  shop.tell({ kind: 'changed' });
  return { deletedCodeDiscountId: id, userErrors: [] };
}

const notFound = [{ field: ['id'], code: 'INVALID', message: 'Discount does not exist.' }];
