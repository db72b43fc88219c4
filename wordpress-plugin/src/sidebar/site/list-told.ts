import { readEditorFacts, type Choice } from './editor-facts.ts';
import { listCountries } from './list-countries.ts';
import type { SiteSource } from './site-sources.ts';

/** What the server told the editor, and what every browser knows. */
export function listTold(list: Extract<SiteSource, { readonly kind: 'told' }>['list']): readonly Choice[] {
  const { locale, postTypes, templates, roles } = readEditorFacts();
  return { postTypes, templates, roles, countries: list === 'countries' ? listCountries(locale) : [] }[list];
}
