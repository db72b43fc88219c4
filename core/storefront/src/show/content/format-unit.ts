/** How a language counts a unit of time; how the browser's own does where it takes the tag for no language (`pt-PT-ao90`). */
export function formatUnit(locale: string, unit: string, unitDisplay: 'short' | 'long'): Intl.NumberFormat {
  const options = { style: 'unit', unit, unitDisplay } as const;
  try {
    return new Intl.NumberFormat(locale, options);
  } catch {
    // Intl throws on a tag that is not well formed.
    return new Intl.NumberFormat(undefined, options);
  }
}
