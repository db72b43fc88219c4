import type { Block } from '@beckon/engine';
import { listBlocks } from '../edit/list-blocks.ts';
import { listContents } from '../edit/list-contents.ts';
import { readMarkup } from '../edit/read-markup.ts';
import type { Check } from './check.ts';
import type { Finding } from './finding.ts';
import { listElements } from './list-elements.ts';

/** Pictures nobody can hear described. One that is a link must be; any other may be mere decoration. */
export const findImagesWithoutAlt: Check = (campaign) => {
  const { format } = campaign;
  const ofFormat: readonly Finding[] =
    'image' in format && format.image?.alt.trim() === ''
      ? [{ says: 'image-without-alt', severity: 'warns', path: 'format.image.alt' }]
      : [];
  const ofBlocks = listContents(campaign).flatMap(({ content, path }) =>
    listBlocks(content, path).flatMap(({ block, path: at }): readonly Finding[] => {
      if (block.kind === 'html') return ofMarkup(block, `${at}.markup`);
      if (block.kind !== 'image' || block.alt.trim() !== '') return [];
      return block.href === undefined
        ? [{ says: 'image-without-alt', severity: 'warns', path: `${at}.alt` }]
        : [{ says: 'linked-image-without-alt', severity: 'blocks', path: `${at}.alt` }];
    }),
  );
  return [...ofFormat, ...ofBlocks];
};

/** In HTML an empty description says by itself that a picture only decorates; in a link without words nothing does. */
function ofMarkup(block: Block, path: string): readonly Finding[] {
  return listElements(block).flatMap(({ element, link }): readonly Finding[] => {
    if (element.tag !== 'img') return [];
    const alt = element.attributes?.['alt'];
    if (link && readMarkup(link.children ?? []).trim() === '')
      return alt?.trim() ? [] : [{ says: 'linked-image-without-alt', severity: 'blocks', path }];
    return alt === undefined ? [{ says: 'image-without-alt', severity: 'warns', path }] : [];
  });
}
