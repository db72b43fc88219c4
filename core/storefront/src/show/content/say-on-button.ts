/** Long enough to be read where it was pressed. */
const saidMs = 2500;

/** Has a button say what came of pressing it, for a while, in place of its own words. */
export function sayOnButton(button: HTMLElement, said: string, words: string): void {
  button.textContent = said;
  setTimeout(() => (button.textContent = words), saidMs);
}
