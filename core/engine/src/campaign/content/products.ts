import type { Text } from '../text.ts';

export interface Products {
  readonly kind: 'products';
  readonly id: string;
  readonly items: readonly {
    readonly title: Text;
    readonly url: string;
    readonly image?: string;
    /** As it is to be read: `€ 24.00`. */
    readonly price?: Text;
    readonly was?: Text;
  }[];
}
