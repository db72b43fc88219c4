import type { FormatKind } from '@beckon/engine';

/** Where on the page each format stands, on a drawing of 48 by 34. */
const boxes: {
  readonly [Kind in FormatKind]: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
} = {
  popup: { x: 14, y: 9, width: 20, height: 17 },
  'full-screen': { x: 1, y: 1, width: 46, height: 32 },
  bar: { x: 1, y: 1, width: 46, height: 6 },
  'slide-in': { x: 28, y: 17, width: 17, height: 14 },
  feed: { x: 30, y: 6, width: 15, height: 22 },
  embed: { x: 8, y: 16, width: 32, height: 9 },
};

/** A page with a format on it, in outline. */
export function FormatDrawing({ kind }: { readonly kind: FormatKind }) {
  return (
    <svg viewBox="0 0 48 34" width="48" height="34" aria-hidden="true">
      <rect x="0.5" y="0.5" width="47" height="33" rx="3" fill="none" stroke="currentColor" opacity="0.45" />
      <path d="M8 7h32M8 11h26M8 29h20" stroke="currentColor" strokeWidth="2" opacity="0.2" />
      <rect {...boxes[kind]} rx="2" fill="currentColor" />
    </svg>
  );
}
