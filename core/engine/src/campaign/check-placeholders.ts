import type { Place } from '../parse/parse.ts';
import { quote } from '../parse/quote.ts';
import { report } from '../parse/report.ts';
import type { AttributeName } from '../targeting/condition.ts';
import { findAttribute } from '../visit/attributes.ts';
import { placeholder, placeholderFilter } from './placeholder.ts';

/** What content itself supplies: the label won on a wheel, and the code a lead was given. */
export const suppliedByContent: readonly string[] = ['prize', 'code'];

const filters: readonly string[] = ['default', 'upper', 'capitalize'];

/** Says which attributes and filters in a text nobody knows. */
export function checkPlaceholders(name: string, text: string, place: Place): void {
  for (const [, attribute = '', rest = ''] of text.matchAll(placeholder)) {
    if (!suppliedByContent.includes(attribute) && !isKnown(attribute))
      report(place, `${name} reads ${quote(attribute)}, which is no attribute that Beckon knows.`);
    for (const [, filter = ''] of rest.matchAll(placeholderFilter)) {
      if (!filters.includes(filter))
        report(place, `${name} uses ${quote(filter)}; after “|” there may be default, upper or capitalize.`);
    }
  }
}

function isKnown(name: AttributeName): boolean {
  const found = findAttribute(name);
  if (found === undefined || name === found.name) return found !== undefined;
  const inside = name.slice(found.name.length + 1);
  return found.type === 'record' && (found.properties === undefined || Object.hasOwn(found.properties, inside));
}
