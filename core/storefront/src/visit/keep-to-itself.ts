/** Keys that are pressed in one of these are nobody else's. */
const keyed = 'input,select,dialog';

/**
 * What is typed and scrolled in what is ours stays there. The page sees all of it as done to our element, which is no field
 * and no scroller to it: its shortcuts (a slash that opens the search, arrows that turn pages, an Escape that closes the
 * drawer behind) would take the keys, and what makes it glide would take the wheel and scroll the page behind. Who listens
 * in the capture phase hears it still.
 */
export function keepToItself(root: ShadowRoot): void {
  const keep = (types: string, isOurs: (event: Event) => boolean): void => {
    for (const type of types.split(' '))
      root.addEventListener(type, (event) => isOurs(event) && event.stopPropagation(), { passive: true });
  };
  keep('keydown keypress keyup', ({ target }) => !!(target as Element).closest(keyed));
  keep('wheel touchmove', (event) =>
    event.composedPath().some((it) => it instanceof Element && root.contains(it) && scrolls(it)),
  );
}

const scrolls = (it: Element): boolean =>
  it.scrollHeight > it.clientHeight && /auto|scroll/.test(getComputedStyle(it).overflowY);
