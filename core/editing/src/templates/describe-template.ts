import { pickWordsLocale } from '../words-locale.ts';
import type { Template } from './template.ts';
import { de } from './words/de.ts';
import { fr } from './words/fr.ts';

/** The name and the description of a template in the merchant's language. */
export function describeTemplate(
  { id, name, description }: Pick<Template, 'id' | 'name' | 'description'>,
  { locale }: { readonly locale: string },
): { readonly name: string; readonly description: string } {
  const picked = pickWordsLocale(locale);
  const [own = name, said = description] = (picked === 'en' ? undefined : { de, fr }[picked][id]) ?? [];
  return { name: own, description: said };
}
