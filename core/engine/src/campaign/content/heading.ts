import type { Text } from '../text.ts';

export interface Heading {
  readonly kind: 'heading';
  readonly id: string;
  readonly text: Text;
  /** 2 to 4; the first heading names the dialog. */
  readonly level: 2 | 3 | 4;
}
