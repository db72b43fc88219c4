import type { Text } from '../text.ts';

export interface Coupon {
  readonly kind: 'coupon';
  readonly id: string;
  readonly label: Text;
  /** A code for everybody, or one of its own that the server gives to each lead. */
  readonly code: { readonly from: 'fixed'; readonly code: string } | { readonly from: 'lead' };
  readonly copy: Text;
  readonly copied: Text;
}
