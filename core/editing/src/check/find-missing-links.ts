import type { Block } from '@beckon/engine';
import { listBlocks } from '../edit/list-blocks.ts';
import { listContents } from '../edit/list-contents.ts';
import { unsetHref } from '../edit/new-block.ts';
import { readMarkup } from '../edit/read-markup.ts';
import type { Check } from './check.ts';
import { listElements } from './list-elements.ts';

/** Links that lead nowhere: empty, or never set since the block was put in. */
export const findMissingLinks: Check = (campaign) =>
  listContents(campaign).flatMap(({ content, path }) =>
    listBlocks(content, path).flatMap(({ block, path: at }) =>
      linksOf(block).flatMap(({ href, path: key, text }) =>
        href.trim() === '' || href.trim() === unsetHref
          ? [{ says: 'link-missing', severity: 'blocks', path: `${at}.${key}`, values: { text } } as const]
          : [],
      ),
    ),
  );

interface Link {
  readonly href: string;
  readonly path: string;
  readonly text: string;
}

function linksOf(block: Block): readonly Link[] {
  switch (block.kind) {
    case 'button':
      return block.action.do === 'link' ? [{ href: block.action.href, path: 'action.href', text: block.text }] : [];
    case 'form':
      return block.after.do === 'link' ? [{ href: block.after.href, path: 'after.href', text: block.submit }] : [];
    case 'text':
      return linksInside(block, 'text');
    case 'html':
      return linksInside(block, 'markup');
    case 'image':
      return block.href === undefined ? [] : [{ href: block.href, path: 'href', text: block.alt }];
    case 'products':
      return block.items.map(({ url, title }, index) => ({ href: url, path: `items.${index}.url`, text: title }));
    case 'social':
      return block.links.map(({ href, label }, index) => ({ href, path: `links.${index}.href`, text: label }));
    default:
      return [];
  }
}

/** One without an address is no link, but words: what was taken out of it has been said. */
const linksInside = (block: Block, path: string): readonly Link[] =>
  listElements(block).flatMap(({ element: { tag, attributes, children = [] } }) => {
    const href = attributes?.['href'];
    return tag === 'a' && href !== undefined ? [{ href, path, text: readMarkup(children) }] : [];
  });
