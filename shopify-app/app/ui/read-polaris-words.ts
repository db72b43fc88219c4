import type { WordsLocale } from '@beckon/editing';
import de from '@shopify/polaris/locales/de.json' with { type: 'json' };
import en from '@shopify/polaris/locales/en.json' with { type: 'json' };
import fr from '@shopify/polaris/locales/fr.json' with { type: 'json' };

/** What the components say by themselves (“Close”, “Select all”), for the frame’s provider. */
export function readPolarisWords(locale: WordsLocale): typeof en {
  return { en, de, fr }[locale] as typeof en;
}
