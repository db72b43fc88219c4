/** At work for the visitor: a form that is being sent, a wheel that turns. */
const atWork = '[aria-busy=true],.turning';

/**
 * Who presses beside a dialog that is at work for them, out of impatience or by a slip, does not lose what comes of it, a
 * code or a prize. Its button and Escape close it as ever.
 */
export function holdOpen(root: ShadowRoot): void {
  root.addEventListener(
    'click',
    (event) => {
      if ((event.target as Element).matches('dialog,.fill') && root.querySelector(atWork)) event.stopPropagation();
    },
    true,
  );
}
