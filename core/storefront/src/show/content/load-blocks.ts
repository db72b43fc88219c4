import type { Block, BlockKind, ContentDocument } from '@beckon/engine';
import type { Host } from '../host.ts';
import { renderButton } from './button.tsx';
import { renderColumns } from './columns.tsx';
import { renderCoupon } from './coupon.tsx';
import { renderForm } from './form.tsx';
import { renderHeading } from './heading.tsx';
import { renderImage } from './image.tsx';
import type { RareBlock, Render, RenderSome } from './render.ts';
import { renderSpacer } from './spacer.tsx';
import { renderText } from './text.tsx';

const common = {
  button: renderButton,
  columns: renderColumns,
  coupon: renderCoupon,
  form: renderForm,
  heading: renderHeading,
  image: renderImage,
  spacer: renderSpacer,
  text: renderText,
} satisfies { readonly [Kind in BlockKind]?: Render<Kind> };

const rare = {
  countdown: () => import('./countdown.tsx'),
  html: () => import('./html.tsx'),
  products: () => import('./products.tsx'),
  social: () => import('./social.tsx'),
  'spin-wheel': () => import('./spin-wheel.tsx'),
  video: () => import('./video.tsx'),
} satisfies {
  readonly [Kind in Exclude<BlockKind, keyof typeof common>]: () => Promise<
    RareBlock & { readonly render: Render<Kind> }
  >;
};

/** What is needed to draw a document. A kind that is missing is newer than this tag and left out. */
export interface Blocks {
  readonly renderers: Readonly<Partial<Record<BlockKind, RenderSome>>>;
  readonly styles: string;
}

/**
 * Fetches whatever a document's blocks need, so that it stands complete when it appears. Undefined when a block forbids
 * showing it; rejects when a chunk cannot be fetched.
 */
export async function loadBlocks(host: Host): Promise<Blocks | undefined> {
  const renderers: Partial<Record<BlockKind, RenderSome>> = { ...common };
  let styles = '';
  let isForbidden = false;
  const blocks = listBlocks(host.document);
  const kinds = [...new Set(blocks.map((block) => block.kind))].filter((kind) => Object.hasOwn(rare, kind));
  await Promise.all(
    kinds.map(async (kind) => {
      const { render, styles: own = '', forbids }: RareBlock = await rare[kind as keyof typeof rare]();
      renderers[kind] = render;
      styles += own;
      if (forbids) isForbidden ||= blocks.some((block) => block.kind === kind && forbids(block as never, host));
    }),
  );
  return isForbidden ? undefined : { renderers, styles };
}

function listBlocks(document: ContentDocument): readonly Block[] {
  return document.steps
    .flatMap((step) => step.blocks)
    .flatMap((block) => (block.kind === 'columns' ? block.columns.flatMap((column) => column.blocks) : [block]));
}
