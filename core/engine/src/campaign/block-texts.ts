import type { Parse } from '../parse/parse.ts';

/**
 * Which of a block's texts can be said in another language, and how each is read. Inside lists the keys are dotted, with
 * `*` for each item: `fields.*.label`. A translation names the item by its `name`, or by its index where it has none:
 * `fields.email.label`, `slices.0.label`.
 */
export type BlockTexts = Readonly<Record<string, Parse<unknown>>>;

/** One text of one block: the key by which a translation names it, what it says now, and how it is read. */
export interface BlockText {
  readonly key: string;
  readonly value: unknown;
  readonly parse: Parse<unknown>;
}

/** The texts that a block really has. */
export function listTexts(block: unknown, texts: BlockTexts): readonly BlockText[] {
  return Object.entries(texts).flatMap(([pattern, parse]) =>
    find(block, pattern.split('.')).map(({ keys, value }) => ({ key: keys.join('.'), value, parse })),
  );
}

interface Found {
  readonly keys: readonly string[];
  readonly value: unknown;
}

function find(value: unknown, [first, ...rest]: readonly string[]): readonly Found[] {
  if (first === undefined) return value === undefined ? [] : [{ keys: [], value }];
  return stepsInto(value)
    .filter(([key]) => first === '*' || key === first)
    .flatMap(([key, inside]) => find(inside, rest).map((found) => ({ ...found, keys: [key, ...found.keys] })));
}

function stepsInto(value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [nameOf(item, index), item]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function nameOf(item: unknown, index: number): string {
  const { name } = Object(item) as { readonly name?: unknown };
  return typeof name === 'string' ? name : `${index}`;
}

/** The block with some of its texts replaced, named as `listTexts` names them. */
export function replaceTexts<Value>(block: Value, texts: Readonly<Record<string, unknown>>): Value {
  return Object.entries(texts).reduce<unknown>(
    (made, [key, text]) => replace(made, key.split('.'), text),
    block,
  ) as Value;
}

function replace(value: unknown, [first, ...rest]: readonly string[], text: unknown): unknown {
  if (first === undefined) return text;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (nameOf(item, index) === first ? replace(item, rest, text) : item));
  const record = Object(value) as Readonly<Record<string, unknown>>;
  return Object.hasOwn(record, first) ? { ...record, [first]: replace(record[first], rest, text) } : value;
}
