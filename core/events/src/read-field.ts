import type { DropReason } from './drop.ts';
import type { Field } from './field.ts';
import { scrubUrl } from './scrub-url.ts';

/** Names by which JavaScript reaches what all objects share; refused wherever they stand. */
export const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const most = { text: 500, number: Number.MAX_SAFE_INTEGER, parts: 50, key: 100, depth: 4 };

/** Reads the value of a field, bounded as the catalogue says; the reason where it cannot be kept. */
export function readField({ type: kind, max }: Field, value: unknown): { readonly value: unknown } | DropReason {
  switch (kind) {
    case 'text':
    case 'url':
      if (typeof value !== 'string') return 'bad-field';
      return { value: cutText(kind === 'url' ? scrubUrl(value.slice(0, 4000)) : value, max) };
    case 'number':
      return typeof value === 'number' && Math.abs(value) <= (max ?? most.number) ? { value } : 'bad-field';
    case 'boolean':
      return typeof value === 'boolean' ? { value } : 'bad-field';
    case 'record':
      return isRecord(value) ? readPart(value, max ?? most.parts, most.depth) : 'bad-field';
    default:
      kind satisfies never;
      return 'bad-field';
  }
}

/** What the page itself reports: text, numbers, yes or no, and lists and records of them, not too many and not too deep. */
function readPart(value: unknown, parts: number, depth: number): { readonly value: unknown } | DropReason {
  if (value === null || typeof value === 'boolean') return { value };
  if (typeof value === 'string') return { value: cutText(scrubUrl(value.slice(0, 4000)), most.text) };
  if (typeof value === 'number') return readField({ type: 'number' }, value);
  const entries = Object.entries(value as object);
  if (!depth || entries.length > parts) return 'bad-field';
  const read: [string, unknown][] = [];
  for (const [key, part] of entries) {
    if (forbidden.has(key)) return 'forbidden-key';
    if (key.length > most.key) return 'bad-field';
    const found = readPart(part, parts, depth - 1);
    if (typeof found === 'string') return found;
    read.push([cutText(key, most.key), found.value]);
  }
  return { value: Array.isArray(value) ? read.map(([, part]) => part) : Object.fromEntries(read) };
}

/** Cut to so many characters; without what no database keeps: the zero character and halves of characters. */
function cutText(text: string, max = most.text): string {
  return [...text.replace(/[\0\ud800-\udfff]/gu, '')].slice(0, max).join('');
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
