import type { Markup, MarkupNode } from '@beckon/engine';
import { isSafeUrl } from '@beckon/engine/campaign/is-safe-url';
import { htmlTags, markupAttributes, richTextTags } from '@beckon/engine/campaign/markup';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { joinText } from './join-text.ts';
import { removalOfAttribute, removalOfTag, removedWithContent } from './removal-of.ts';
import type { Removal } from './removal-words.ts';

/**
 * A tree held to the lists, whoever made it: what is on none goes, and is told. Where nothing has to go, the very tree that
 * was given comes back. What decides is hast-util-sanitize, with our lists as its schema; what tells is beside it, so that
 * a mistake in the telling lets nothing through.
 *
 * @param allows what the place may hold: formatted text, or the wider list of custom HTML
 */
export function sanitizeMarkup(
  markup: Markup,
  allows: 'text' | 'html',
): { readonly markup: Markup; readonly removals: readonly Removal[] } {
  const tags = allows === 'text' ? richTextTags : htmlTags;
  const given = markup.map(toHast);
  // A root goes in, so a root comes out.
  const { children } = sanitize({ type: 'root', children: given } as Hast, schemas[allows]) as unknown as HastRoot;
  const removals = [...new Set(markup.flatMap((node) => listRemovals(node, tags)))];
  const isWhole = JSON.stringify(children) === JSON.stringify(given);
  if (isWhole) return { markup, removals };
  return { markup: joinText(children.map(fromHast)), removals: removals.length ? removals : ['tag'] };
}

type Hast = Parameters<typeof sanitize>[0];
interface HastElement {
  readonly type: 'element';
  readonly tagName: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly children: readonly HastNode[];
}
type HastNode = HastElement | { readonly type: 'text'; readonly value: string };
interface HastRoot {
  readonly children: readonly HastNode[];
}

/** `isSafeUrl` in the form that the library asks, which looks at each value by itself. */
const safeAddress = Object.assign(/^/, { test: isSafeUrl });

const makeSchema = (tagNames: readonly string[]): Schema => ({
  tagNames: [...tagNames],
  attributes: {
    '*': markupAttributes.map((name) => (name === 'href' || name === 'src' ? [name, safeAddress] : name)),
  },
  strip: Object.keys(removedWithContent),
  // Nothing of the library's own lists is meant: these would allow more, or add what nobody wrote.
  protocols: {},
  ancestors: {},
  required: {},
  clobber: [],
});
const schemas = { text: makeSchema(richTextTags), html: makeSchema(htmlTags) };

function toHast(node: MarkupNode): HastNode {
  if (typeof node === 'string') return { type: 'text', value: node };
  return {
    type: 'element',
    tagName: node.tag,
    properties: { ...node.attributes },
    children: (node.children ?? []).map(toHast),
  };
}

function fromHast(node: HastNode): MarkupNode {
  if (node.type === 'text') return node.value;
  const { tagName, properties, children } = node;
  return {
    tag: tagName,
    ...(Object.keys(properties).length > 0 && { attributes: properties }),
    ...(children.length > 0 && { children: joinText(children.map(fromHast)) }),
  };
}

function listRemovals(node: MarkupNode, tags: readonly string[]): readonly Removal[] {
  if (typeof node === 'string') return [];
  const isKept = tags.includes(node.tag);
  const attributes = isKept ? Object.entries(node.attributes ?? {}) : [];
  const inside = isKept || !removedWithContent[node.tag] ? (node.children ?? []) : [];
  return [
    ...(isKept ? [] : [removalOfTag(node.tag)]),
    ...attributes.flatMap(([name, value]): readonly Removal[] => {
      if (!markupAttributes.includes(name)) return [removalOfAttribute(name)];
      return (name === 'href' || name === 'src') && !isSafeUrl(value) ? ['address'] : [];
    }),
    ...inside.flatMap((child) => listRemovals(child, tags)),
  ];
}
