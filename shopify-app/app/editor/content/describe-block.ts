import type { Block, Markup } from '@beckon/engine';

/** What stands in a block, short: by it a merchant tells one button from another. */
export function describeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'button':
      return block.text;
    case 'text':
      return readMarkup(block.text);
    case 'html':
      return readMarkup(block.markup);
    case 'image':
      return block.alt || block.url;
    case 'video':
      return block.label;
    case 'form':
      return block.fields.map((field) => ('label' in field ? field.label : field.name)).join(', ');
    case 'coupon':
      return block.code.from === 'fixed' ? block.code.code : block.label;
    case 'countdown':
      return block.label;
    case 'spin-wheel':
      return block.slices.map(({ label }) => label).join(', ');
    case 'products':
      return block.items.map(({ title }) => title).join(', ');
    case 'social':
      return block.links.map(({ label }) => label).join(', ');
    case 'columns':
      return String(block.columns.length);
    case 'spacer':
      return `${block.height} px`;
  }
}

/** The words of a text without its tags. */
export const readMarkup = (markup: Markup): string =>
  markup
    .map((node) => (typeof node === 'string' ? node : readMarkup(node.children ?? [])))
    .join(' ')
    .trim();
