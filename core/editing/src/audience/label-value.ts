import type { AttributeName } from '@beckon/engine';
import { pickWordsLocale, type WordsLocale } from '../words-locale.ts';

type Labels = Readonly<Record<string, readonly [en: string, de: string, fr: string]>>;

/** What a merchant reads for the values of attributes that have a fixed set of them. */
const labels: Readonly<Record<string, Labels>> = {
  'page.type': {
    home: ['Home page', 'Startseite', 'Accueil'],
    product: ['Product', 'Produkt', 'Produit'],
    collection: ['Collection', 'Kategorie', 'Collection'],
    cart: ['Cart', 'Warenkorb', 'Panier'],
    search: ['Search', 'Suche', 'Recherche'],
    article: ['Blog article', 'Blogartikel', 'Article de blog'],
    page: ['Other page of the shop', 'Andere Seite des Shops', 'Autre page de la boutique'],
    account: ['Account', 'Kundenkonto', 'Compte client'],
    notFound: ['Page not found', 'Seite nicht gefunden', 'Page introuvable'],
    other: ['Anything else', 'Alles andere', 'Tout le reste'],
  },
  'device.kind': {
    phone: ['Phone', 'Telefon', 'Téléphone'],
    tablet: ['Tablet', 'Tablet', 'Tablette'],
    desktop: ['Computer', 'Computer', 'Ordinateur'],
  },
  'source.channel': {
    direct: ['Direct', 'Direkt', 'Direct'],
    search: ['Search engine', 'Suchmaschine', 'Moteur de recherche'],
    social: ['Social network', 'Soziales Netzwerk', 'Réseau social'],
    email: ['Email', 'E-Mail', 'E-mail'],
    paid: ['Advertisement', 'Anzeige', 'Publicité'],
    ai: ['AI assistant', 'KI-Assistent', 'Assistant IA'],
    referral: ['Another site', 'Andere Website', 'Autre site'],
    internal: ['The shop itself', 'Der Shop selbst', 'La boutique elle-même'],
  },
};

const columns: readonly WordsLocale[] = ['en', 'de', 'fr'];

/** A value as a merchant reads it: one of a fixed set, or a country. One that nobody has labelled is read as it is. */
export function labelValue(name: AttributeName, value: string, { locale }: { readonly locale: string }): string {
  const picked = pickWordsLocale(locale);
  if (name === 'place.country' && /^[a-z]{2}$/i.test(value))
    return new Intl.DisplayNames(picked, { type: 'region' }).of(value.toUpperCase()) ?? value;
  const of = labels[name];
  return (of && Object.hasOwn(of, value) ? of[value]?.[columns.indexOf(picked)] : undefined) ?? value;
}
