import type { ClosedBy } from './host.ts';

const leaveMs = 160;

/**
 * Lets an element fade away, then calls `done`. At once where the visitor asked for less motion, and whenever it was not
 * the visitor who closed it: withdrawn consent must leave nothing behind.
 */
export function leave(element: HTMLElement, by: ClosedBy, done: () => void): void {
  const isQuick = /^(call|consent|page)$/.test(by) || prefersLessMotion();
  if (isQuick) return done();
  element.animate(
    { opacity: 0, transform: 'translateY(8px)' },
    { duration: leaveMs, easing: 'ease-in', fill: 'forwards' },
  );
  // Not the animation's own end: it never comes while the page is hidden.
  setTimeout(done, leaveMs);
}

export function prefersLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion:reduce)').matches;
}
