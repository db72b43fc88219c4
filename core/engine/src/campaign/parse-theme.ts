import { parseChoice } from '../parse/parse-choice.ts';
import { parseNumber } from '../parse/parse-number.ts';
import { parseRecord } from '../parse/parse-record.ts';
import { parseString } from '../parse/parse-string.ts';
import type { Parse } from '../parse/parse.ts';
import { useDefault } from '../parse/use-default.ts';
import { type Color, defaultTheme, type Theme } from './theme.ts';

const color = (name: string, value: Color): Parse<Color> =>
  useDefault(
    parseString(`The ${name} colour`, {
      pattern: {
        test: /^#([0-9a-f]{6}|[0-9a-f]{8})$/i,
        words: 'must be written as “#” and six or eight digits, such as “#1a1a1a”',
      },
    }),
    value,
  );

const { colors } = defaultTheme;

/** The looks of a campaign; every token may be left out. */
export const parseTheme: Parse<Theme> = useDefault(
  parseRecord<Theme>('The theme', {
    colors: useDefault(
      parseRecord<Theme['colors']>('The list of colours', {
        background: color('background', colors.background),
        text: color('text', colors.text),
        button: color('button', colors.button),
        buttonText: color('button text', colors.buttonText),
        accent: color('accent', colors.accent),
        overlay: color('overlay', colors.overlay),
      }),
      colors,
    ),
    font: useDefault(parseChoice('The font', ['inherit', 'system', 'serif', 'mono', 'rounded']), defaultTheme.font),
    fontSize: useDefault(parseNumber('The text size', { min: 12, max: 24, unit: 'pixels' }), defaultTheme.fontSize),
    radius: useDefault(parseNumber('The corner radius', { min: 0, max: 40, unit: 'pixels' }), defaultTheme.radius),
    shadow: useDefault(parseChoice('The shadow', ['none', 'soft', 'strong']), defaultTheme.shadow),
    spacing: useDefault(parseChoice('The spacing', ['compact', 'normal', 'roomy']), defaultTheme.spacing),
    align: useDefault(parseChoice('The alignment', ['start', 'center']), defaultTheme.align),
  }),
  defaultTheme,
);
