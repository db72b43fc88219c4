/**
 * Runs in the page before anything of the page's own. What it keeps is read back by the scene; it takes what it uses
 * from the browser at once, so that a hostile page cannot take it away.
 */
export function observe(): void {
  const kept = { shift: 0, violations: [] as string[] };
  Object.defineProperty(window, '__stage', { value: kept });
  document.addEventListener('securitypolicyviolation', (event) => {
    kept.violations.push(`${event.effectiveDirective}: ${event.blockedURI || event.sample}`);
  });
  // How many beacons this tab has sent, over all its pages: a name outlives the page, and is no storage.
  const { sendBeacon } = Navigator.prototype;
  Navigator.prototype.sendBeacon = function (...given) {
    const isTaken = sendBeacon.apply(this, given);
    if (isTaken) window.name = String(Number(window.name) + 1);
    return isTaken;
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) kept.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
