/**
 * The red of complaints that can be read on a background, `#rrggbb` or `#rrggbbaa`; where neither has the contrast of 4.5 that
 * WCAG 2.2 (1.4.3) asks for, the colour of the text, which has it.
 */
export function complaintColorOn(background: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => (parseInt(background.slice(at, at + 2), 16) / 255) ** 2.2,
  );
  const luminance = red * 0.2126 + green * 0.7152 + blue * 0.0722;
  // The two have luminances of 0.57 and 0.11.
  return luminance < 0.085 ? '#ffb4a9' : luminance > 0.68 ? '#b3261e' : 'var(--text)';
}
