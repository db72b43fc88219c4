/** What a visitor allows or refuses. `necessary` is never asked; `sale` is the sale or sharing of data (US law). */
export type Purpose = 'necessary' | 'preferences' | 'analytics' | 'marketing' | 'sale';

/** The purposes a visitor chooses about, in the order in which the record keeps them. */
export const chosenPurposes = ['preferences', 'analytics', 'marketing', 'sale'] as const satisfies readonly Purpose[];

export const purposes = ['necessary', ...chosenPurposes] as const;
