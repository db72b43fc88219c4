import { parseString } from '../parse/parse-string.ts';
import type { Parse } from '../parse/parse.ts';
import { report } from '../parse/report.ts';
import { isSafeUrl } from './is-safe-url.ts';

/** Where a picture, a film or an endpoint lies: http, https or relative, and never `data:`. */
export function parseFileAddress(name: string): Parse<string> {
  const parse = parseString(name, { min: 1, max: 2000 });
  return (input, place) => {
    const address = parse(input, place);
    if (!isSafeUrl(address) || /^(mailto|tel):/i.test(address))
      report(place, `${name} must be a web address, or a path such as “/files/picture.jpg”.`);
    return address;
  };
}
