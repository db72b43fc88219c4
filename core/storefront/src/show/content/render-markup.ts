import { isSafeUrl } from '@beckon/engine/campaign/is-safe-url';
import { type Markup, markupAttributes } from '@beckon/engine/campaign/markup';
import { h } from '../h.ts';
import type { Stage } from '../stage.ts';
import { renderLink } from './link.ts';

/**
 * Turns a markup tree into nodes. The allow-lists are asked again although the tree was sanitised when it was saved:
 * what reaches a shop's page may have come another way. What is outside the list is left out whole.
 */
export function renderMarkup(markup: Markup, tags: readonly string[], block: string, stage: Stage): Node[] {
  return markup.flatMap((node) => {
    if (typeof node === 'string') return document.createTextNode(stage.fill(node));
    if (!tags.includes(node.tag)) return [];
    const children = renderMarkup(node.children ?? [], tags, block, stage);
    const kept = Object.entries(node.attributes ?? {}).filter(
      ([name, value]) =>
        markupAttributes.includes(name) &&
        // The only classes in here are our own, and the layout is not the merchant's to break by accident.
        name !== 'class' &&
        ((name !== 'href' && name !== 'src') || isSafeUrl(value)),
    );
    const { href, ...attributes } = Object.fromEntries(kept);
    return node.tag === 'a'
      ? renderLink({ block, href, converts: false }, stage, attributes, children)
      : h(node.tag, attributes, children);
  });
}
