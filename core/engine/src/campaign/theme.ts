/** A colour as `#rrggbb` or `#rrggbbaa`, so that contrast can be computed. */
export type Color = string;

/** The looks of a campaign as tokens; the tag turns each into one CSS custom property. */
export interface Theme {
  readonly colors: {
    readonly background: Color;
    readonly text: Color;
    readonly button: Color;
    readonly buttonText: Color;
    /** Links, focus rings, chosen options. */
    readonly accent: Color;
    /** The veil behind a modal format. */
    readonly overlay: Color;
  };
  /** `inherit` takes the shop's own font; the others are stacks that load nothing. */
  readonly font: 'inherit' | 'system' | 'serif' | 'mono' | 'rounded';
  /** Base size in CSS pixels, 12 to 24. */
  readonly fontSize: number;
  /** Corner radius in CSS pixels, 0 to 40. */
  readonly radius: number;
  readonly shadow: 'none' | 'soft' | 'strong';
  readonly spacing: 'compact' | 'normal' | 'roomy';
  readonly align: 'start' | 'center';
}

export const defaultTheme: Theme = {
  colors: {
    background: '#ffffff',
    text: '#1a1a1a',
    button: '#1a1a1a',
    buttonText: '#ffffff',
    accent: '#2b59c3',
    overlay: '#00000080',
  },
  font: 'inherit',
  fontSize: 16,
  radius: 12,
  shadow: 'soft',
  spacing: 'normal',
  align: 'center',
};
