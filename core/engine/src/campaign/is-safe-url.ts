/**
 * Whether an address may stand in a page: http, https, mailto, tel, or relative (`/sale`, `?page=2`, `#top`,
 * `//cdn.example`). The scheme is found as browsers find it (URL Standard), only more strictly: control characters, which
 * they drop from inside an address, and white space around it are refused, as is any other text before a first colon.
 */
export function isSafeUrl(url: string): boolean {
  const [, scheme] = /^([^/?#\\]*):/.exec(url) ?? [];
  // eslint-disable-next-line no-control-regex -- these are what hides a scheme
  return !/[\0-\x1f\x7f-\x9f]|^\s|\s$/.test(url) && (scheme === undefined || /^(https?|mailto|tel)$/i.test(scheme));
}
