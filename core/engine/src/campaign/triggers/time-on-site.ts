/** After this long on the site in this visit, over all its pages. */
export interface TimeOnSite {
  readonly kind: 'time-on-site';
  readonly seconds: number;
}
