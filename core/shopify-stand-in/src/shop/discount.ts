export interface Discount {
  readonly id: number;
  title: string;
  code: string;
  readonly off: DiscountOff;
  /** How often it may be used in all; null: without end. */
  usageLimit: number | null;
  oncePerCustomer: boolean;
  usageCount: number;
  startsAt: string;
  endsAt: string | null;
  /** Whom it is for; null: everybody. */
  customerIds: number[] | null;
  minimumSubtotalCents: number | null;
  combinesWith: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean };
  isDeactivated: boolean;
  readonly createdAt: string;
  updatedAt: string;
}

export type DiscountOff =
  | { readonly kind: 'percentage'; readonly share: number }
  | { readonly kind: 'amount'; readonly cents: number }
  | { readonly kind: 'free-shipping' };

export type DiscountStatus = 'ACTIVE' | 'EXPIRED' | 'SCHEDULED';

/** As Shopify words it: one that was deactivated counts as expired. */
export function readDiscountStatus(discount: Discount, nowMs: number): DiscountStatus {
  if (discount.isDeactivated) return 'EXPIRED';
  if (Date.parse(discount.startsAt) > nowMs) return 'SCHEDULED';
  return discount.endsAt !== null && Date.parse(discount.endsAt) <= nowMs ? 'EXPIRED' : 'ACTIVE';
}
