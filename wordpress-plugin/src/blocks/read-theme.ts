import type { Theme } from '@beckon/engine';
import { defaultTheme } from '@beckon/engine/campaign/theme';

/** What a root block keeps of its looks: any of the tokens. */
export type ThemeAttributes = Partial<Omit<Theme, 'colors'>> & { readonly colors?: Partial<Theme['colors']> };

/** The looks in full. */
export const readTheme = (kept: ThemeAttributes | undefined): Theme => ({
  ...defaultTheme,
  ...kept,
  colors: { ...defaultTheme.colors, ...kept?.colors },
});
