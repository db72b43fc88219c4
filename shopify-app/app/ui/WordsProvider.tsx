import { createInstance } from 'i18next';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { WordsLocale } from '@beckon/editing';

/** The words of one language, by screen; plain JSON. */
export type WordsByScreen = Readonly<Record<string, object>>;

export interface Locality {
  readonly locale: WordsLocale;
  /** How numbers and dates are written: the merchant’s own tag, such as `de-AT`. */
  readonly tag: string;
  readonly timeZone: string;
}

const LocalityContext = createContext<Locality>({ locale: 'en', tag: 'en', timeZone: 'UTC' });

export interface WordsProviderProps extends Locality {
  readonly words: WordsByScreen;
  readonly children: ReactNode;
}

/** Gives a tree its language and its time zone. */
export function WordsProvider({ locale, tag, timeZone, words, children }: WordsProviderProps) {
  const i18n = useMemo(() => startWords(locale, words), [locale, words]);
  const locality = useMemo(() => ({ locale, tag, timeZone }), [locale, tag, timeZone]);
  return (
    <I18nextProvider i18n={i18n}>
      <LocalityContext.Provider value={locality}>{children}</LocalityContext.Provider>
    </I18nextProvider>
  );
}

export const useLocality = () => useContext(LocalityContext);

function startWords(locale: WordsLocale, words: WordsByScreen) {
  const i18n = createInstance();
  void i18n.init({
    lng: locale,
    ns: Object.keys(words),
    defaultNS: 'ui',
    resources: { [locale]: { ...words } },
    initAsync: false,
    // React escapes what it writes.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return i18n;
}
