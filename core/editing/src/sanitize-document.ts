import type { Markup, Problem } from '@beckon/engine';
import { isRecord } from '@beckon/engine/is-record';
import { removalWords, type Removal } from './removal-words.ts';
import { sanitizeMarkup } from './sanitize-markup.ts';
import { pickWordsLocale } from './words-locale.ts';

/** Something that was taken out of a document's texts, where, and in a merchant's words. */
export interface TakenOut extends Problem {
  readonly what: Removal;
}

/** No document that parses is nested as deep; deeper ones stay as they are, for the parser to refuse. */
const deepest = 100;
/** As deep as `parseMarkup` takes tags inside one another. */
const deepestMarkup = 40;

/**
 * A campaign document of unknown origin with all formatted text and custom HTML in it held to the lists, wherever it
 * stands: blocks, variants, translations. What is no tree of tags at all is left alone: `parseCampaign` refuses it.
 */
export function sanitizeDocument(document: unknown): {
  readonly document: unknown;
  readonly removed: readonly TakenOut[];
} {
  const removed: TakenOut[] = [];
  const walk = (value: unknown, path: readonly string[]): unknown => {
    if (path.length > deepest) return value;
    if (isMarkup(value)) {
      // Custom HTML is the only block whose text goes by this name; see engine/campaign/content.
      const clean = sanitizeMarkup(value, path.at(-1) === 'markup' ? 'html' : 'text');
      removed.push(
        ...clean.removals.map((what) => ({ path: path.join('.'), what, message: describeTakenOut(what, 'en') })),
      );
      return clean.markup;
    }
    if (Array.isArray(value)) return value.map((item: unknown, index) => walk(item, [...path, `${index}`]));
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, walk(inside, [...path, key])]));
  };
  return { document: walk(document, []), removed };
}

/** What was taken out, as a sentence in the merchant's language. */
export const describeTakenOut = (what: Removal, locale: string): string => removalWords[pickWordsLocale(locale)][what];

/** A list of nodes of which one at least is a tag: no other list in a document looks like it. */
const isMarkup = (value: unknown): value is Markup =>
  Array.isArray(value) && value.some(isRecord) && value.every((node) => isNode(node, 1));

function isNode(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return true;
  if (!isRecord(value) || depth > deepestMarkup) return false;
  const { tag, attributes = {}, children = [] } = value;
  return (
    typeof tag === 'string' &&
    isRecord(attributes) &&
    Object.values(attributes).every((text) => typeof text === 'string') &&
    Array.isArray(children) &&
    children.every((child) => isNode(child, depth + 1))
  );
}
