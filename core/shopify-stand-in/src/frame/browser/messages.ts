/** What App Bridge's stand-in and the page around it tell each other. */
export interface NavLink {
  readonly label: string;
  readonly href: string;
  readonly isHome: boolean;
}

export interface BarButton {
  readonly label: string;
  readonly isPrimary: boolean;
  readonly isDisabled: boolean;
  readonly isLoading: boolean;
}

export type ToAdmin = { readonly call?: number } & (
  | { readonly kind: 'nav'; readonly links: readonly NavLink[] }
  | { readonly kind: 'title'; readonly title: string; readonly buttons: readonly BarButton[] }
  | { readonly kind: 'moved'; readonly path: string }
  | { readonly kind: 'toast'; readonly id: string; readonly text: string; readonly isError: boolean; readonly action: string; readonly durationMs: number } // prettier-ignore
  | { readonly kind: 'hide-toast'; readonly id: string }
  | { readonly kind: 'loading'; readonly isLoading: boolean }
  | { readonly kind: 'save-bar'; readonly buttons: readonly BarButton[] | null; readonly asksBeforeDiscard: boolean }
  | { readonly kind: 'open'; readonly address: string; readonly target: string }
  // What is answered.
  | { readonly kind: 'id-token' }
  | { readonly kind: 'user' }
  | { readonly kind: 'scopes' }
  | { readonly kind: 'confirm-leave' }
  | { readonly kind: 'pick-resource'; readonly options: PickOptions }
  | { readonly kind: 'pick'; readonly heading: string; readonly multiple: boolean; readonly items: readonly PickItem[] }
);

export interface PickOptions {
  readonly type: 'product' | 'variant' | 'collection';
  readonly action?: 'add' | 'select';
  readonly multiple?: boolean | number;
  readonly query?: string;
  readonly selectionIds?: readonly { readonly id: string }[];
}

export interface PickItem {
  readonly id: string;
  readonly heading: string;
  readonly picture?: string;
  readonly isSelected?: boolean;
}

export type ToApp =
  | { readonly kind: 'answer'; readonly call: number; readonly value: unknown }
  | { readonly kind: 'navigate'; readonly href: string }
  | { readonly kind: 'press'; readonly where: 'save-bar' | 'title-bar'; readonly index: number }
  | { readonly kind: 'toast-action' | 'toast-gone'; readonly id: string };

/** Which messages are ours: other scripts use the same channel. */
export const channel = 'stand-in-for-shopify';
