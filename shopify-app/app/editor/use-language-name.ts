import { useMemo } from 'react';
import { useLocality } from '../ui/index.ts';

/** What a language is called in the merchant's. */
export function useLanguageName(): (tag: string) => string {
  const { locale } = useLocality();
  return useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'language' });
    return (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag; // No language that anybody has a name for.
      }
    };
  }, [locale]);
}
