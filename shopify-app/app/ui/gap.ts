/** The distances in use, named as Shopify's own elements name them. */
export const gaps = {
  none: '0',
  tight: '100',
  small: '200',
  base: '400',
  large: '600',
} as const;

export type Gap = keyof typeof gaps;
