/** A strip along the top or bottom edge. It never takes focus and never moves content after first paint. */
export interface Bar {
  readonly kind: 'bar';
  readonly edge: 'top' | 'bottom';
  /** Stays in view while the page scrolls. */
  readonly sticks: boolean;
  /** Takes its space from the page (reserved before first paint) instead of lying over it. */
  readonly pushes: boolean;
  /** The height reserved for a bar that pushes, in CSS pixels. */
  readonly height: number;
  readonly closable: boolean;
}
