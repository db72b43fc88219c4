/** As far as a hand moves between pressing and letting go, in CSS pixels. */
const steadyPx = 10;

/**
 * Tells which block is clicked or tapped. What is pressed may be drawn anew before it is let go, and of that no browser
 * makes a click: it is the press that chooses, and letting go at the same place.
 *
 * @param find the block that an event's path leads through; undefined where it leads through none
 */
export function hearChoice(
  find: (path: readonly EventTarget[]) => string | undefined,
  choose: (block: string) => void,
): void {
  let pressed: { readonly block: string; readonly x: number; readonly y: number } | undefined;
  const on = <Name extends 'pointerdown' | 'pointerup' | 'pointercancel' | 'click'>(
    name: Name,
    act: (event: WindowEventMap[Name]) => void,
  ) => window.addEventListener(name, act, true);
  on('pointerdown', (event) => {
    const block = event.isPrimary && event.button === 0 ? find(event.composedPath()) : undefined;
    pressed = block === undefined ? undefined : { block, x: event.clientX, y: event.clientY };
  });
  on('pointerup', ({ clientX, clientY }) => {
    if (pressed && Math.hypot(clientX - pressed.x, clientY - pressed.y) <= steadyPx) choose(pressed.block);
    pressed = undefined;
  });
  // The finger scrolls.
  on('pointercancel', () => (pressed = undefined));
  // Pressed by a programme that helps its user: nothing was touched.
  on('click', (event) => {
    const block = event.detail === 0 ? find(event.composedPath()) : undefined;
    if (block !== undefined) choose(block);
  });
}
