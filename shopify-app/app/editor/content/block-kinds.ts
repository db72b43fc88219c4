import type { BlockKind } from '@beckon/engine';
import type { IconName } from '../../ui/index.ts';

/** Every kind of block, the likeliest first. */
export const blockKinds: readonly BlockKind[] = [
  'heading', 'text', 'button', 'form', 'image', 'coupon', 'countdown', 'products', 'spin-wheel', 'video', 'social', 'columns', 'spacer', 'html',
]; // prettier-ignore

export const blockIcons: { readonly [Kind in BlockKind]: IconName } = {
  heading: 'text',
  text: 'edit',
  button: 'target',
  form: 'email',
  image: 'image',
  coupon: 'discount',
  countdown: 'clock',
  products: 'view',
  'spin-wheel': 'refresh',
  video: 'play',
  social: 'link',
  columns: 'tablet',
  spacer: 'remove',
  html: 'code',
};
