import { isSafeUrl } from '@beckon/engine/campaign/is-safe-url';
import type { Markup } from '@beckon/engine/campaign/markup';
import { h } from '../h.ts';
import type { Stage } from '../stage.ts';
import { renderLink } from './link.ts';
import { isMarkupAttribute } from './markup-names.ts';

/**
 * Turns a markup tree into nodes. The allow-lists are asked again although the tree was sanitised when it was saved:
 * what reaches a shop's page may have come another way. What is outside the list is left out whole.
 */
export function renderMarkup(
  markup: Markup,
  isAllowed: (tag: string) => boolean,
  block: string,
  stage: Stage,
): readonly Node[] {
  return markup.flatMap((node) => {
    if (typeof node === 'string') return document.createTextNode(stage.fill(node));
    const { tag } = node;
    if (!isAllowed(tag)) return [];
    const children = renderMarkup(node.children ?? [], isAllowed, block, stage);
    const kept = Object.entries(node.attributes ?? {}).filter(
      ([name, value]) => isMarkupAttribute(name) && (!/^(href|src)$/.test(name) || isSafeUrl(value)),
    );
    const { href, ...attributes } = Object.fromEntries(kept);
    return tag === 'a'
      ? renderLink({ block, href, converts: false }, stage, attributes, children)
      : h(tag, attributes, children);
  });
}
