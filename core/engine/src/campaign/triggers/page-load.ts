/** As soon as the page is ready. */
export interface PageLoad {
  readonly kind: 'page-load';
}
