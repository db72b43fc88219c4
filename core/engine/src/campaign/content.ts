import { allowMissing } from '../parse/allow-missing.ts';
import { parseId } from '../parse/parse-id.ts';
import { parseList } from '../parse/parse-list.ts';
import { parseRecord } from '../parse/parse-record.ts';
import { parseUnion } from '../parse/parse-union.ts';
import type { Parse } from '../parse/parse.ts';
import { useDefault } from '../parse/use-default.ts';
import type { BlockTexts } from './block-texts.ts';
import { buttonTexts, parseButton, type Button } from './content/button.ts';
import { parseColumns, type Columns } from './content/columns.ts';
import { countdownTexts, parseCountdown, type Countdown } from './content/countdown.ts';
import { couponTexts, parseCoupon, type Coupon } from './content/coupon.ts';
import { formTexts, parseForm, type Form } from './content/form.ts';
import { headingTexts, parseHeading, type Heading } from './content/heading.ts';
import { htmlTexts, parseHtml, type Html } from './content/html.ts';
import { imageTexts, parseImage, type Image } from './content/image.ts';
import { productsTexts, parseProducts, type Products } from './content/products.ts';
import { richTextTexts, parseRichText, type RichText } from './content/rich-text.ts';
import { socialTexts, parseSocial, type Social } from './content/social.ts';
import { parseSpacer, type Spacer } from './content/spacer.ts';
import { spinWheelTexts, parseSpinWheel, type SpinWheel } from './content/spin-wheel.ts';
import { videoTexts, parseVideo, type Video } from './content/video.ts';
import { parseTab, type Tab } from './format.ts';
import { nameByPosition } from './parse-block-id.ts';
import { parseText, type Text } from './text.ts';
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
  /** The teaser of a feed message, where this language has its own; else the format's. */
  readonly teaser?: Text;
  readonly theme: Theme;
  readonly locale: string;
}

const simpleBlocks = {
  heading: parseHeading,
  text: parseRichText,
  image: parseImage,
  video: parseVideo,
  button: parseButton,
  form: parseForm,
  coupon: parseCoupon,
  countdown: parseCountdown,
  'spin-wheel': parseSpinWheel,
  products: parseProducts,
  social: parseSocial,
  spacer: parseSpacer,
  html: parseHtml,
};

/** Any block, read by the parser of its kind. Columns hold every kind but columns. */
export const parseBlock: Parse<Block | undefined> = parseUnion<'kind', Block>('The block', 'kind', {
  ...simpleBlocks,
  columns: parseColumns(parseUnion<'kind', Exclude<Block, Columns>>('The block', 'kind', simpleBlocks)),
});

/** Which texts of each kind of block can be said in another language. */
export const blockTexts: Readonly<Record<BlockKind, BlockTexts>> = {
  heading: headingTexts,
  text: richTextTexts,
  image: imageTexts,
  video: videoTexts,
  button: buttonTexts,
  form: formTexts,
  coupon: couponTexts,
  countdown: countdownTexts,
  'spin-wheel': spinWheelTexts,
  products: productsTexts,
  social: socialTexts,
  spacer: {},
  html: htmlTexts,
  columns: {},
};

const parseStepId: Parse<string> = (input, place) =>
  input === undefined ? nameByPosition('step', place.path) : parseId('The id of the step')(input, place);

/** What assistive technology calls it; where it is empty the campaign's name takes its place. */
export const parseLabel = parseText('The label', { min: 0, max: 200 });

export const parseContent = parseRecord<Content>('The content', {
  steps: parseList(
    'The steps',
    parseRecord<Step>('The step', {
      id: parseStepId,
      blocks: parseList('The blocks of the step', parseBlock, { max: 50 }),
    }),
    { min: 1, max: 20 },
  ),
  label: useDefault(parseLabel, ''),
  tab: allowMissing(parseTab),
});
