const controls = 'input:not([type=hidden]), select, textarea, [contenteditable=true], button';

/** Puts the focus on what sets a path, such as `triggers.list.0.seconds`: on the nearest spot around it that is on the screen. */
export function goToSpot(path: string): void {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const spot = document.querySelector(`[data-spot="${CSS.escape(at)}"]`);
    if (!spot) continue;
    const control = [...spot.querySelectorAll<HTMLElement>(controls)].find((each) => !each.matches(':disabled'));
    // The middle of a long panel may be far from what has the focus.
    const isLong = spot.getBoundingClientRect().height > window.innerHeight * 0.6;
    ((isLong && control) || spot).scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
    return;
  }
}
