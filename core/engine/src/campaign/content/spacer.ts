export interface Spacer {
  readonly kind: 'spacer';
  readonly id: string;
  /** CSS pixels, 0 to 200. */
  readonly height: number;
  readonly line: boolean;
}
