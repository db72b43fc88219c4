import type { Markup, MarkupNode } from '@beckon/engine';

const voidTags: readonly string[] = ['br', 'hr', 'img'];

/** Markup as HTML text, escaped, for an editor to show and change. Reading it with `htmlToMarkup` gives the same markup. */
export function markupToHtml(markup: Markup): string {
  return markup.map(writeNode).join('');
}

function writeNode(node: MarkupNode): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes ?? {})
    .map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`)
    .join('');
  if (voidTags.includes(node.tag)) return `<${node.tag}${attributes}>`;
  const inside = markupToHtml(node.children ?? []);
  // HTML drops one newline right after <pre>, so one that is meant is written twice.
  const start = node.tag === 'pre' && inside.startsWith('\n') ? '\n' : '';
  return `<${node.tag}${attributes}>${start}${inside}</${node.tag}>`;
}

// A bare carriage return would be read back as a newline.
const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
