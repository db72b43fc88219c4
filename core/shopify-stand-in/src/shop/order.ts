export interface Order {
  readonly id: number;
  /** `1001`; the shop writes `#1001`. */
  readonly number: number;
  readonly createdAt: string;
  readonly customerId: number | null;
  readonly email: string;
  readonly currency: string;
  readonly lines: readonly OrderLine[];
  readonly discountCodes: readonly UsedCode[];
  readonly subtotalCents: number;
  readonly discountCents: number;
  readonly shippingCents: number;
  readonly totalCents: number;
  readonly status: 'paid' | 'pending' | 'refunded';
  readonly cartToken: string | null;
  readonly checkoutToken: string | null;
  /** The cart's attributes, as `note_attributes` of the order carry them. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface OrderLine {
  readonly id: number;
  readonly productId: number;
  readonly variantId: number;
  readonly title: string;
  readonly variantTitle: string;
  readonly sku: string;
  readonly vendor: string;
  readonly quantity: number;
  readonly priceCents: number;
}

export interface UsedCode {
  readonly code: string;
  readonly type: 'percentage' | 'fixed_amount' | 'shipping';
  readonly amountCents: number;
}
