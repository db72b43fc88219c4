const controls = 'input:not([type=hidden]), select, textarea, button';

/**
 * Puts the focus on what sets a path, such as `triggers.list.0.seconds`: on the nearest spot around it that is on the
 * screen. A panel that was closed needs a moment until its spots are there.
 */
export function goToSpot(path: string, triesLeft = 20): void {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const spot = document.querySelector(`[data-spot="${CSS.escape(at)}"]`);
    if (!spot) continue;
    const control = [...spot.querySelectorAll<HTMLElement>(controls)].find((each) => !each.matches(':disabled'));
    spot.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
    return;
  }
  if (triesLeft > 0) requestAnimationFrame(() => goToSpot(path, triesLeft - 1));
}
