import type { Campaign, Theme } from '@beckon/engine';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Some tokens of a theme. */
export type ThemePatch = Partial<Omit<Theme, 'colors'>> & { readonly colors?: Partial<Theme['colors']> };

/** Changes tokens of the campaign's theme, or of one variant's. */
export function changeTheme(
  campaign: Campaign,
  { set, variant }: { readonly set: ThemePatch; readonly variant?: string },
): Edited {
  const change = (theme: Theme): Theme => ({ ...theme, ...set, colors: { ...theme.colors, ...set.colors } });
  const { experiment } = campaign;
  if (variant === undefined || experiment?.variants[0]?.id === variant) {
    return settle(campaign, { ...campaign, theme: change(campaign.theme) });
  }
  if (experiment === undefined || experiment.variants.every(({ id }) => id !== variant)) {
    return settle(campaign, 'no-such-variant');
  }
  const variants = experiment.variants.map((one) =>
    one.id === variant ? { ...one, theme: change(one.theme ?? campaign.theme) } : one,
  );
  return settle(campaign, { ...campaign, experiment: { ...experiment, variants } });
}
