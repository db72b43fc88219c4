import type { Scroll } from '@beckon/engine/campaign/triggers/scroll';
import { listen } from './listen.ts';
import type { Watch } from './watch.ts';

/**
 * Once the given share of the page's height has been in view. A page that fits the screen has been seen whole, which is
 * not said before everything that gives it its height has loaded.
 */
export const watchScroll: Watch<Scroll> = (settings, _page, fire) => {
  const check = (event?: Event): void => {
    const { scrollTop, clientHeight, scrollHeight } = document.scrollingElement ?? document.documentElement;
    if ((scrollTop || document.readyState !== 'complete') && event?.type !== 'scroll') return;
    // Browsers keep fractions of a pixel: the very end may lie one pixel short of it.
    if ((scrollTop + clientHeight + 1) / scrollHeight < settings.percent / 100) return;
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
