import { pickWordsLocale, type WordsLocale } from '../words-locale.ts';
import type { Refusal } from './edited.ts';

const words: Readonly<Record<WordsLocale, Readonly<Record<Refusal, string>>>> = {
  en: {
    'no-such-block': 'This block is not there any more.',
    'no-such-step': 'This step is not there any more.',
    'no-such-column': 'This column is not there any more.',
    'no-such-trigger': 'This trigger is not there any more.',
    'no-such-variant': 'This variant is not there any more.',
    'no-such-language': 'This campaign has no texts in that language.',
    'no-such-text': 'There is no such text to translate.',
    'id-taken': 'Something in this campaign has that id already.',
    'into-itself': 'A block cannot be put inside itself.',
    'columns-do-not-nest': 'Columns cannot hold other columns.',
    'last-step': 'A campaign needs at least one step.',
    'control-stays': 'The control cannot be removed: the other variants are measured against it.',
    'not-valid': 'The campaign would not be valid with this change.',
  },
  de: {
    'no-such-block': 'Diesen Block gibt es nicht mehr.',
    'no-such-step': 'Diesen Schritt gibt es nicht mehr.',
    'no-such-column': 'Diese Spalte gibt es nicht mehr.',
    'no-such-trigger': 'Diesen Auslöser gibt es nicht mehr.',
    'no-such-variant': 'Diese Variante gibt es nicht mehr.',
    'no-such-language': 'Diese Kampagne hat keine Texte in dieser Sprache.',
    'no-such-text': 'Diesen Text gibt es hier nicht zu übersetzen.',
    'id-taken': 'Etwas in dieser Kampagne hat diese Kennung schon.',
    'into-itself': 'Ein Block passt nicht in sich selbst.',
    'columns-do-not-nest': 'Spalten können keine weiteren Spalten enthalten.',
    'last-step': 'Eine Kampagne braucht mindestens einen Schritt.',
    'control-stays': 'Die Kontrolle bleibt: An ihr werden die anderen Varianten gemessen.',
    'not-valid': 'Mit dieser Änderung wäre die Kampagne nicht gültig.',
  },
  fr: {
    'no-such-block': 'Ce bloc n’existe plus.',
    'no-such-step': 'Cette étape n’existe plus.',
    'no-such-column': 'Cette colonne n’existe plus.',
    'no-such-trigger': 'Ce déclencheur n’existe plus.',
    'no-such-variant': 'Cette variante n’existe plus.',
    'no-such-language': 'Cette campagne n’a pas de textes dans cette langue.',
    'no-such-text': 'Il n’y a pas de tel texte à traduire.',
    'id-taken': 'Un élément de cette campagne porte déjà cet identifiant.',
    'into-itself': 'Un bloc ne peut pas être placé dans lui-même.',
    'columns-do-not-nest': 'Des colonnes ne peuvent pas contenir d’autres colonnes.',
    'last-step': 'Une campagne a besoin d’au moins une étape.',
    'control-stays': 'Le témoin reste : les autres variantes se mesurent à lui.',
    'not-valid': 'La campagne ne serait plus valide avec ce changement.',
  },
};

/** A refusal in one sentence for the person editing. */
export function describeRefusal(refusal: Refusal, locale: string): string {
  return words[pickWordsLocale(locale)][refusal];
}
