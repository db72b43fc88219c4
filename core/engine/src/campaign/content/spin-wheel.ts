import type { Text } from '../text.ts';

export interface SpinWheel {
  readonly kind: 'spin-wheel';
  readonly id: string;
  /** 2 to 12. Weights are relative; `code` is what the visitor wins. */
  readonly slices: readonly { readonly label: Text; readonly weight: number; readonly code?: string }[];
  readonly spin: Text;
  /** `{{ prize }}` in it is the label won. */
  readonly result: Text;
}
