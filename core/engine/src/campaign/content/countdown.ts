import type { Duration } from '../../targeting/duration.ts';
import type { Text } from '../text.ts';

export interface Countdown {
  readonly kind: 'countdown';
  readonly id: string;
  /** A moment for all (ISO 8601 with zone), or a length that begins when each visitor first sees it. */
  readonly until: { readonly at: string } | { readonly after: Duration };
  readonly label: Text;
  readonly whenOver: 'stay' | 'hide' | 'close';
  readonly overText?: Text;
}
