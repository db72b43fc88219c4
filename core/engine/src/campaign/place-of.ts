import type { Format } from './format.ts';

/**
 * The place a format takes, where no two campaigns can stand at once: an edge, a corner, or an element and how it is used.
 * Modal formats and messages of the feed take none.
 */
export function placeOf(format: Format): string | undefined {
  if (format.kind === 'bar') return format.edge;
  if (format.kind === 'slide-in') return format.corner;
  if (format.kind === 'embed') return `${format.placement} ${format.into}`;
  return undefined;
}
