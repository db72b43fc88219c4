import type { Scroll } from '@beckon/engine/campaign/triggers/scroll';
import { listen } from './listen.ts';
import type { Watch } from './watch.ts';

/**
 * Once the given share of the page's height has been in view. A page that fits the screen has been seen whole, which is
 * not said before everything that gives it its height has loaded.
 */
export const watchScroll: Watch<Scroll> = (settings, _page, fire) => {
  const check = ({ type }: { readonly type?: string } = {}): void => {
    const isScroll = type === 'scroll';
    if (document.readyState !== 'complete' && !isScroll) return;
    const { documentElement: page, body } = document;
    // Some pages scroll in their body; one that is locked, as behind a drawer, keeps its height there.
    const top = page.scrollTop + body.scrollTop;
    // How far a page is scrolled by itself, or was before another took its place, is not what the visitor has seen.
    if (top && !isScroll) return;
    // Browsers keep fractions of a pixel: the very end may lie one pixel short of it.
    if ((top + innerHeight + 1) / Math.max(page.scrollHeight, body.scrollHeight) < settings.percent / 100) return;
    stop();
    fire();
  };
  const timer = setTimeout(check);
  const unlisten = listen(window, 'scroll resize load', check);
  const stop = (): void => {
    unlisten();
    clearTimeout(timer);
  };
  return stop;
};
