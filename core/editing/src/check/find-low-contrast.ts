import { changeTheme } from '../edit/change-theme.ts';
import type { Check } from './check.ts';
import { leastContrast, measureContrast } from './contrast.ts';
import type { FindingKey } from './finding-words.ts';
import { mendContrast } from './mend-contrast.ts';

const pairs = [
  { says: 'low-contrast-text', front: 'text', back: 'background' },
  { says: 'low-contrast-button', front: 'buttonText', back: 'button' },
  { says: 'low-contrast-accent', front: 'accent', back: 'background' },
] as const satisfies readonly { readonly says: FindingKey; readonly front: string; readonly back: string }[];

/** From this size in CSS pixels on WCAG calls text large: 18 points. */
const largeFromPx = 24;

/** Colours that meet with too little contrast. Accents are links too, but marks first: short of 3:1 they block. */
export const findLowContrast: Check = (campaign) => {
  const themes = [
    { theme: campaign.theme, path: 'theme' },
    ...(campaign.experiment?.variants ?? []).flatMap(({ id, theme }, index) =>
      theme === undefined ? [] : [{ theme, path: `experiment.variants.${index}.theme`, variant: id }],
    ),
  ];
  return themes.flatMap(({ theme, path, ...of }) =>
    pairs.flatMap(({ says, front, back }) => {
      const wanted = theme.fontSize >= largeFromPx ? leastContrast.large : leastContrast.text;
      const ratio = measureContrast(theme.colors[front], theme.colors[back]);
      if (ratio >= wanted) return [];
      const mended = mendContrast(theme.colors[front], theme.colors[back], wanted);
      return [
        {
          says,
          severity: front === 'accent' && ratio >= leastContrast.large ? ('warns' as const) : ('blocks' as const),
          path: `${path}.colors.${front}`,
          // Rounded down: 4.49 must not be told as 4.5.
          values: { ratio: Math.floor(ratio * 10) / 10, wanted },
          mend: (one: typeof campaign) => changeTheme(one, { set: { colors: { [front]: mended } }, ...of }),
        },
      ];
    }),
  );
};
