import type { Text } from '../text.ts';

export type ButtonAction =
  | { readonly do: 'link'; readonly href: string; readonly newTab?: boolean }
  | { readonly do: 'next' }
  | { readonly do: 'go-to'; readonly step: string }
  | { readonly do: 'close' }
  | { readonly do: 'copy-code' }
  | { readonly do: 'add-coupon' };

export interface Button {
  readonly kind: 'button';
  readonly id: string;
  readonly text: Text;
  readonly action: ButtonAction;
  readonly look: 'primary' | 'secondary' | 'link';
  /** Whether pressing it counts as a conversion; a link does unless told otherwise. */
  readonly converts: boolean;
}
