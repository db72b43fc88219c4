import type { Block, BlockKind } from '@beckon/engine';
import type { Host } from '../host.ts';
import { renderButton } from './button.tsx';
import { renderHeading } from './heading.tsx';
import { renderImage } from './image.tsx';
import type { RareBlock, Render, RenderSome } from './render.ts';
import { renderText } from './text.tsx';

const common = {
  button: renderButton,
  heading: renderHeading,
  image: renderImage,
  text: renderText,
} satisfies { readonly [Kind in BlockKind]?: Render<Kind> };

/** How a block is drawn: by its kind, and for two kinds by whether it is one that needs more than most. */
type Kind = BlockKind | 'code-button' | 'long-form';

/** Where there is a form there is mostly a code, and where there is a code, a button that takes it. */
const loadFormAndCode = () => import('./form-and-code.ts');

const loadColumnsAndSpacer = () => import('./columns-and-spacer.ts');

const rare = {
  'code-button': loadFormAndCode,
  columns: loadColumnsAndSpacer,
  countdown: () => import('./countdown.tsx'),
  coupon: loadFormAndCode,
  form: loadFormAndCode,
  'long-form': () => import('./long-form.ts'),
  html: () => import('./html.tsx'),
  products: () => import('./products.tsx'),
  spacer: loadColumnsAndSpacer,
  social: () => import('./social.tsx'),
  'spin-wheel': () => import('./spin-wheel.tsx'),
  video: () => import('./video.tsx'),
} satisfies {
  readonly [Kind in Exclude<BlockKind, keyof typeof common>]: () => Promise<
    RareBlock & { readonly render: Render<Kind> }
  >;
} & Readonly<Record<Exclude<Kind, BlockKind>, () => Promise<RareBlock>>>;

/** What is needed to draw a document. */
export interface Blocks {
  /** What draws a block; undefined where it is newer than this tag, and left out. */
  readonly rendererOf: (block: Block) => RenderSome | undefined;
  readonly styles: string;
  /** The code that "copy code" means before any was given. */
  readonly code: string;
}

/**
 * Fetches whatever a document's blocks need, so that it stands complete when it appears. Undefined when a block forbids
 * showing it; rejects when a chunk cannot be fetched.
 */
export async function loadBlocks(host: Host): Promise<Blocks | undefined> {
  const renderers: Record<string, RenderSome> = { ...common };
  const styles = new Set<string>();
  let isForbidden = false;
  let code = '';
  await Promise.all(
    listBlocks(host.document.steps).map(async (block) => {
      const kind = kindOf(block);
      if (block.kind === 'coupon' && block.code.from === 'fixed') code ||= block.code.code;
      if (!Object.hasOwn(rare, kind)) return;
      const { render, styles: own = '', forbids }: RareBlock = await rare[kind as keyof typeof rare]();
      renderers[kind] = render;
      styles.add(own);
      isForbidden ||= !!forbids?.(block as never, host);
    }),
  );
  return isForbidden
    ? undefined
    : { rendererOf: (block) => renderers[kindOf(block)], styles: [...styles].join(''), code };
}

function kindOf(block: Block): Kind {
  const { kind } = block;
  if (kind === 'button' && /code|coupon/.test(block.action.do)) return 'code-button';
  return kind === 'form' && block.fields.some((field) => /choice|rating/.test(field.kind)) ? 'long-form' : kind;
}

/** All blocks, in columns too. Columns do not nest. */
const listBlocks = (places: readonly { readonly blocks: readonly Block[] }[]): readonly Block[] =>
  places.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'columns' ? [block, ...listBlocks(block.columns)] : block)),
  );
