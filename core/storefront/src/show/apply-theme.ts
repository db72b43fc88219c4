import type { Theme } from '@beckon/engine';

const fonts = {
  system: 'system-ui,sans-serif',
  serif: '"Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif',
  mono: 'ui-monospace,Menlo,Consolas,monospace',
  rounded: 'ui-rounded,"Hiragino Maru Gothic ProN",system-ui,sans-serif',
};

const shadows = {
  none: 'none',
  soft: '0 1px 2px #0000000d,0 8px 20px -6px #0000001f,0 24px 56px -12px #00000038',
  strong: '0 2px 4px #0000001f,0 12px 28px -6px #00000047,0 32px 80px -12px #00000073',
};

const spacings = { compact: 0.72, normal: 1, roomy: 1.3 };

/** Sets a theme's tokens as custom properties of an element inside the shadow root, where the page's styles do not reach. */
export function applyTheme(element: HTMLElement, theme: Theme): void {
  const { colors } = theme;
  const tokens = {
    bg: colors.background,
    text: colors.text,
    button: colors.button,
    'button-text': colors.buttonText,
    accent: colors.accent,
    veil: colors.overlay,
    font: theme.font === 'inherit' ? getComputedStyle(document.body).fontFamily : fonts[theme.font],
    size: theme.fontSize,
    radius: theme.radius + 'px',
    shadow: shadows[theme.shadow],
    space: spacings[theme.spacing],
    align: theme.align,
  };
  // Also what the browser draws itself: ticks, lists, calendars.
  element.style.setProperty('color-scheme', isDark(colors.background) ? 'dark' : 'light');
  for (const [name, value] of Object.entries(tokens)) element.style.setProperty('--' + name, String(value));
}

/** By perceived brightness, from `#rrggbb` or `#rrggbbaa`. */
function isDark(color: string): boolean {
  const ofRedGreenBlue = [299, 587, 114];
  const brightness = ofRedGreenBlue.reduce(
    (sum, share, at) => sum + share * parseInt(color.slice(at * 2 + 1, at * 2 + 3), 16),
    0,
  );
  return brightness < 128_000;
}
