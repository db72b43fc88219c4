/** When the pointer rests on an element that the selector names, or focus enters it. */
export interface Hover {
  readonly kind: 'hover';
  readonly selector: string;
}
