import type { AttributeName } from '@beckon/engine';
import { findAttribute } from '@beckon/engine/visit/attributes';
import { pickWordsLocale } from '../words-locale.ts';
import { attributeLabels } from './attribute-labels.ts';

/** In French a colon keeps its distance. */
const colons = { en: ': ', de: ': ', fr: ' : ' };

/**
 * What a merchant reads for an attribute. A name that nobody has labelled, such as one of the site’s own or of what an event
 * brings along, is read as it is.
 */
export function labelAttribute(name: AttributeName, { locale }: { readonly locale: string }): string {
  const picked = pickWordsLocale(locale);
  const attribute = findAttribute(name);
  if (attribute === undefined) return name.replace(/^event\./, '');
  const own = picked === 'en' ? attribute.label : (attributeLabels[picked][attribute.name] ?? attribute.label);
  if (attribute.name === name) return own;
  const inside = name.slice(attribute.name.length + 1);
  if (attribute.properties === undefined) return attribute.name === 'own' ? inside : `${own}${colons[picked]}${inside}`;
  const label = attribute.properties[inside]?.label;
  return (picked === 'en' ? label : (attributeLabels[picked][name] ?? label)) ?? name;
}
