/** After this long without pointer, key, touch or scroll. */
export interface Inactivity {
  readonly kind: 'inactivity';
  readonly seconds: number;
}
