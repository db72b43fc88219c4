/**
 * Has somebody look each time that scrolling has come to rest, in a frame of their own: what moves in the frame in which
 * a script has scrolled counts as a layout shift, though nothing is seen of it. Returns what ends it.
 */
export function whenAtRest(look: () => void): () => void {
  const lookSoon = () => void setTimeout(look);
  document.addEventListener('scrollend', lookSoon);
  return () => document.removeEventListener('scrollend', lookSoon);
}
