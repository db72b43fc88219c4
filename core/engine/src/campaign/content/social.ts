export interface Social {
  readonly kind: 'social';
  readonly id: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}
