/** What a visitor allows or refuses. `necessary` is never asked; `sale` is the sale or sharing of data (US law). */
export type Purpose = 'necessary' | 'preferences' | 'analytics' | 'marketing' | 'sale';

export const purposes = [
  'necessary',
  'preferences',
  'analytics',
  'marketing',
  'sale',
] as const satisfies readonly Purpose[];
