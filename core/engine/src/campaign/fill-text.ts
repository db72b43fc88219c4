import { placeholder, placeholderFilter } from './placeholder.ts';

/**
 * Text with its attributes filled in: `{{ name }}`, with the filters `default: "…"` (for what is unknown, empty or white
 * space alone), `upper` and `capitalize`, from left to right. What is unknown is empty, a list is joined by commas, and so is
 * nothing but text, numbers and yes or no ever written. What comes in is text, never markup and never another placeholder.
 */
export function fillText(text: string, valueOf: (name: string) => unknown): string {
  return text.replace(placeholder, (_, name: string, filters: string) => {
    let value = writeValue(valueOf(name));
    for (const [, filter, ...words] of filters.matchAll(placeholderFilter)) {
      if (filter === 'default' && !value.trim()) value = words[0] ?? words[1] ?? '';
      if (filter === 'upper') value = value.toUpperCase();
      if (filter === 'capitalize') value = value.charAt(0).toUpperCase() + value.slice(1);
    }
    return value;
  });
}

function writeValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(writeValue).join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';
}
