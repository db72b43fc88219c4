/** Only when the page asks: `beckon('show', id)`, or a link to `#beckon-<id>`. */
export interface Call {
  readonly kind: 'call';
}
