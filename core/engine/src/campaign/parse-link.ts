import { parseString } from '../parse/parse-string.ts';
import { type Parse } from '../parse/parse.ts';
import { report } from '../parse/report.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { isSafeUrl } from './is-safe-url.ts';

/**
 * Up to where an address must be fixed before it may hold an attribute: past the host, or past the first letter of the
 * path. Otherwise whoever sets the attribute (a query of the page, say) would choose where the visitor goes.
 */
const fixedStart = /^((https?:)?\/\/[^/?#\\{]+[/?#]|\/[^/\\{]|[?#]|(mailto|tel):)/i;

/** The address a visitor is led to; it may hold attributes behind its fixed beginning. */
export function parseLink(name: string): Parse<string> {
  const parse = parseString(name, { min: 1, max: 2000 });
  return (input, place) => {
    const href = parse(input, place);
    if (!isSafeUrl(href))
      report(place, `${name} must be a web address, a path such as “/sale”, or begin with “mailto:” or “tel:”.`);
    else if (href.includes('{{') && !fixedStart.test(href))
      report(place, `${name} may hold an attribute only after the host and the first “/”, “?” or “#”.`);
    checkPlaceholders(name, href, place);
    return href;
  };
}
