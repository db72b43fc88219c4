import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const extension = path.resolve(import.meta.dirname, '..');
const read = (file: string) =>
  readFileSync(path.join(extension, file), 'utf8').replaceAll(/\{%-?\s*(comment|doc|schema)\s*-?%\}[^]*?\{%-?\s*end\1\s*-?%\}/g, ''); // prettier-ignore

/** Ids, counts, money and times of Shopify's own: nothing that anybody wrote. */
const plain = [
  'id', 'page.id', 'product.id', 'collection.id', 'article.id', 'blog.id', 'line.product_id', 'comma', 'price', 'count', 'spent', 'cart.item_count',
  'cart.total_price | divided_by: 100.0', 'spent | divided_by: count | round: 2', 'newest.created_at | date: iso', 'oldest.created_at | date: iso',
]; // prettier-ignore

/** All that is printed where a script element stands, in blocks and in the snippets that they render there. */
function listPrinted(part: string): readonly string[] {
  const own = [...part.matchAll(/\{\{-?\s*([^]*?)\s*-?\}\}/g)].map(([, printed = '']) => printed);
  const rendered = [...part.matchAll(/\{%-?\s*render '([\w-]+)'/g)].flatMap(([, name]) => listPrinted(read(`snippets/${name}.liquid`))); // prettier-ignore
  return [...own, ...rendered];
}

const printed = readdirSync(path.join(extension, 'blocks')).flatMap(
  (file) =>
  [...read(`blocks/${file}`).matchAll(/<script[^>]*>([^]*?)<\/script>/g)].flatMap(([, inside = '']) => listPrinted(inside)), // prettier-ignore
);

// Shopify's filter writes `<` as \u003c, so that no text ends the element that it stands in.
test('whatever somebody wrote is printed into a script element by Shopify’s json filter, and that comes last', () => {
  expect(printed.filter((text) => text.endsWith('| json')).length).toBeGreaterThan(15);
  expect(printed.filter((text) => !text.endsWith('| json') && !plain.includes(text))).toEqual([]);
  expect(plain.filter((text) => !printed.includes(text))).toEqual([]);
});
