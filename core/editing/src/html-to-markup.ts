import { htmlTags, markupAttributes, richTextTags } from '@beckon/engine/campaign/markup';
import { isSafeUrl } from '@beckon/engine/campaign/is-safe-url';
import type { Markup, MarkupNode } from '@beckon/engine';
import { html as standard, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { joinText } from './join-text.ts';
import { markupToHtml } from './markup-to-html.ts';
import { removalOfAttribute, removalOfTag, removedWithContent } from './removal-of.ts';
import { removalWords, type Removal } from './removal-words.ts';
import { sanitizeMarkup } from './sanitize-markup.ts';
import { pickWordsLocale } from './words-locale.ts';

export interface HtmlToMarkupOptions {
  /** What the block may hold: formatted text, or the wider list of a custom HTML block. */
  readonly allows: 'text' | 'html';
  /** The language to say in what was removed; English where it is not one of ours. */
  readonly locale?: string;
}

/** Deeper than any hand-written page; it keeps a hostile document from exhausting the stack of whoever walks the tree. */
const deepest = 40;

/** How often the result is read again before it is taken for unstable; ordinary HTML needs one. */
const mostReadings = 6;

/**
 * HTML text as a tree of allow-listed tags, attributes and addresses, and what had to go, in a merchant's words. The
 * tree is stable: written as HTML and read again it is the same, so nothing can hide in how HTML nests (mutation XSS).
 * What will not come to rest is kept as its plain text.
 */
export function htmlToMarkup(
  html: string,
  { allows, locale = 'en' }: HtmlToMarkupOptions,
): { readonly markup: Markup; readonly removed: readonly string[] } {
  const removals = new Set<Removal>();
  const tags = new Set(allows === 'text' ? richTextTags : htmlTags);
  const read = (text: string): Markup => {
    const kept = cleanNodes(parseFragment(text).childNodes, { tags, removals, depth: 0 });
    // What reads and tells is ours; the last word on what stays is the sanitiser's, here as on the server.
    const clean = sanitizeMarkup(kept, allows);
    for (const removal of clean.removals) removals.add(removal);
    return clean.markup;
  };

  const words = removalWords[pickWordsLocale(locale)];
  const tell = () => [...removals].map((removal) => words[removal]);
  let markup = read(html);
  let written = markupToHtml(markup);
  for (let reading = 1; reading < mostReadings; reading += 1) {
    const again = read(written);
    const rewritten = markupToHtml(again);
    if (rewritten === written) return { markup: again, removed: tell() };
    markup = again;
    written = rewritten;
  }
  removals.add('layout');
  const text = textOf(markup);
  return { markup: text === '' ? [] : [text], removed: tell() };
}

interface Cleaning {
  readonly tags: ReadonlySet<string>;
  readonly removals: Set<Removal>;
  readonly depth: number;
}

function cleanNodes(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], cleaning: Cleaning): Markup {
  return joinText(nodes.flatMap((node) => cleanNode(node, cleaning)));
}

function cleanNode(node: DefaultTreeAdapterTypes.ChildNode, cleaning: Cleaning): readonly MarkupNode[] {
  if (node.nodeName === '#text') return [(node as DefaultTreeAdapterTypes.TextNode).value];
  if (!('tagName' in node)) return [];
  const removal = node.namespaceURI === standard.NS.HTML ? removedWithContent[node.tagName] : 'drawing';
  if (removal !== undefined) {
    cleaning.removals.add(removal);
    return [];
  }
  if (cleaning.depth >= deepest) {
    cleaning.removals.add('layout');
    return [collectText(node)];
  }
  const children = cleanNodes(node.childNodes, { ...cleaning, depth: cleaning.depth + 1 });
  if (!cleaning.tags.has(node.tagName)) {
    // The parser adds these by itself; the merchant did not write them.
    if (!['tbody', 'colgroup'].includes(node.tagName)) cleaning.removals.add(removalOfTag(node.tagName));
    return children;
  }
  const attributes = cleanAttributes(node.attrs, cleaning.removals);
  if (node.tagName === 'img' && attributes.src === undefined) return [];
  return [
    {
      tag: node.tagName,
      ...(Object.keys(attributes).length > 0 && { attributes }),
      ...(children.length > 0 && { children }),
    },
  ];
}

/** The text inside an element, by a stack of its own: nesting without end must not end ours. */
function collectText(element: DefaultTreeAdapterTypes.Element): string {
  const open: DefaultTreeAdapterTypes.ChildNode[] = [element];
  let text = '';
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value;
    else if ('tagName' in node && node.namespaceURI === standard.NS.HTML && !removedWithContent[node.tagName]) {
      open.push(...node.childNodes.toReversed());
    }
  }
  return text;
}

function cleanAttributes(
  attributes: readonly { readonly name: string; readonly value: string }[],
  removals: Set<Removal>,
): Readonly<Record<string, string>> {
  const kept: [string, string][] = [];
  for (const { name, value } of attributes) {
    if (!markupAttributes.includes(name)) removals.add(removalOfAttribute(name));
    else if ((name === 'href' || name === 'src') && !isSafeUrl(value)) removals.add('address');
    else kept.push([name, value]);
  }
  return Object.fromEntries(kept);
}

function textOf(markup: Markup): string {
  return markup.map((node) => (typeof node === 'string' ? node : textOf(node.children ?? []))).join(' ');
}
