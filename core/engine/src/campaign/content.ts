import type { Button } from './content/button.ts';
import type { Columns } from './content/columns.ts';
import type { Countdown } from './content/countdown.ts';
import type { Coupon } from './content/coupon.ts';
import type { Form } from './content/form.ts';
import type { Heading } from './content/heading.ts';
import type { Html } from './content/html.ts';
import type { Image } from './content/image.ts';
import type { Products } from './content/products.ts';
import type { RichText } from './content/rich-text.ts';
import type { Social } from './content/social.ts';
import type { Spacer } from './content/spacer.ts';
import type { SpinWheel } from './content/spin-wheel.ts';
import type { Video } from './content/video.ts';
import type { Tab } from './format.ts';
import type { Text } from './text.ts';
import type { Theme } from './theme.ts';

/** One piece of a campaign's content. `id` is unique within the campaign; translations and edits address it. */
export type Block =
  | Heading | RichText | Image | Video | Button | Form | Coupon | Countdown | SpinWheel | Products | Social | Spacer | Columns | Html; // prettier-ignore
export type BlockKind = Block['kind'];

export interface Step {
  readonly id: string;
  readonly blocks: readonly Block[];
}

/** What is inside a campaign, in steps; a form or a button leads from one to the next. */
export interface Content {
  readonly steps: readonly Step[];
  /** What assistive technology calls it where no heading does. */
  readonly label: Text;
  readonly tab?: Tab;
}

/** What the page fetches when a campaign is to be shown: content in one language with its looks. */
export interface ContentDocument extends Content {
  readonly theme: Theme;
  readonly locale: string;
}
