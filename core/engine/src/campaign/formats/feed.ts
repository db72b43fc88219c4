import type { Text } from '../text.ts';

/** One message of the notification feed: a teaser in the list, the content when it is opened. */
export interface Feed {
  readonly kind: 'feed';
  /** At most 300 characters. */
  readonly teaser: Text;
  readonly image?: { readonly url: string; readonly alt: string };
}
