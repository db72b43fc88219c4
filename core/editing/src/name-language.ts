/** What a language is called in another; its tag where nobody has a name for it. */
export function nameLanguage(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Intl throws on a tag that is not well formed, such as `pt-PT-ao90`.
    return tag;
  }
}
