/** Changes how much room the page has above its body, and keeps what is looked at where it is on screen. */
export function holdStill(change: () => void): void {
  const { style } = document.documentElement;
  const { transition } = style;
  const find = () => document.body.getBoundingClientRect().top;
  const before = find();
  // There are themes in which everything glides.
  style.transition = 'none';
  change();
  // A style of the root's keeps the browser from doing it: CSS Scroll Anchoring, 2.3.
  scrollBy({ top: find() - before, behavior: 'instant' });
  style.transition = transition;
}
