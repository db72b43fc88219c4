export interface Product {
  readonly id: number;
  readonly handle: string;
  title: string;
  vendor: string;
  type: string;
  tags: string[];
  descriptionHtml: string;
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[];
  variants: Variant[];
  pictures: Picture[];
  publishedAt: string;
}

export interface Variant {
  readonly id: number;
  title: string;
  sku: string;
  /** One value per option of the product, in its order. */
  readonly options: readonly string[];
  priceCents: number;
  /** The price before, struck through in the shop. */
  compareAtCents: number | null;
  stock: number;
}

/** A drawing of our own. A storefront serves it under its file name. */
export interface Picture {
  readonly id: number;
  readonly file: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

export interface Collection {
  readonly id: number;
  readonly handle: string;
  title: string;
  descriptionHtml: string;
  /** In the order in which the shop shows them. */
  productIds: number[];
}
