/**
 * Formatted text and custom HTML after sanitising: a tree of names on an allow-list. It is built into the page node by
 * node and never read as HTML again, so nothing outside the list can come to life.
 */
export type MarkupNode =
  | string
  | {
      readonly tag: string;
      readonly attributes?: Readonly<Record<string, string>>;
      readonly children?: Markup;
    };
export type Markup = readonly MarkupNode[];

const inline = ['a', 'b', 'br', 'code', 'em', 'i', 'mark', 's', 'small', 'span', 'strong', 'sub', 'sup', 'u'] as const;

/** What rich text may contain. */
export const richTextTags: readonly string[] = [...inline, 'li', 'ol', 'p', 'ul'];

/** What a custom HTML block may contain: no script, style, form, frame, SVG or MathML, nothing that loads by itself but images. */
export const htmlTags: readonly string[] = [
  ...richTextTags, 'blockquote', 'dd', 'del', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure', 'h2', 'h3', 'h4', 'hr',
  'img', 'ins', 'pre', 'q', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr',
]; // prettier-ignore

/** The attributes that may be set, on any of those tags. `href` and `src` pass `isSafeUrl` first. */
export const markupAttributes: readonly string[] = [
  'alt', 'class', 'colspan', 'dir', 'height', 'href', 'lang', 'open', 'rowspan', 'scope', 'src', 'start', 'title', 'width',
]; // prettier-ignore
