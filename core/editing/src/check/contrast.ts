import type { Color } from '@beckon/engine';

/** WCAG 2.2, 1.4.3 and 1.4.11: what text, and what large text or a mark, must at least have. */
export const leastContrast = { text: 4.5, large: 3 } as const;

type Rgb = readonly [number, number, number];

/**
 * The contrast of two colours, 1 to 21, by the formula of WCAG 2.2. A translucent foreground is laid over the background;
 * a translucent background over white and over black, and the worse counts, since what lies behind is not known.
 */
export function measureContrast(foreground: Color, background: Color): number {
  const { rgb: back, alpha } = readColor(background);
  const behind: readonly Rgb[] =
    alpha === 1 ? [back] : [blend(back, alpha, [255, 255, 255]), blend(back, alpha, [0, 0, 0])];
  return Math.min(
    ...behind.map((under) => {
      const { rgb, alpha: cover } = readColor(foreground);
      const [lighter, darker] = [luminanceOf(blend(rgb, cover, under)), luminanceOf(under)].sort((a, b) => b - a) as [
        number,
        number,
      ];
      return (lighter + 0.05) / (darker + 0.05);
    }),
  );
}

function readColor(color: Color): { readonly rgb: Rgb; readonly alpha: number } {
  const part = (start: number) => Number.parseInt(color.slice(start, start + 2), 16);
  return { rgb: [part(1), part(3), part(5)], alpha: color.length > 7 ? part(7) / 255 : 1 };
}

function blend(over: Rgb, alpha: number, under: Rgb): Rgb {
  const mix = (index: 0 | 1 | 2) => over[index] * alpha + under[index] * (1 - alpha);
  return [mix(0), mix(1), mix(2)];
}

function luminanceOf([red, green, blue]: Rgb): number {
  const light = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
}
