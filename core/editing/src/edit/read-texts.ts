import type { Block } from '@beckon/engine';
import { readMarkup } from './read-markup.ts';

/** The words of a block that a visitor reads at first sight. */
export function readTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'button':
      return [block.text];
    case 'text':
      return [readMarkup(block.text)];
    case 'html':
      return [readMarkup(block.markup)];
    case 'form':
      return [...block.fields.flatMap((field) => ('label' in field ? [field.label] : [])), block.submit];
    case 'coupon':
    case 'countdown':
      return [block.label];
    case 'spin-wheel':
      return [...block.slices.map(({ label }) => label), block.spin];
    case 'products':
      return block.items.map(({ title }) => title);
    case 'social':
      return block.links.map(({ label }) => label);
    case 'image':
    case 'video':
    case 'spacer':
    case 'columns':
      return [];
  }
}
