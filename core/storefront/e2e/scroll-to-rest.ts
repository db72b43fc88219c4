import type { Scene } from './stage.ts';

/** Scrolls a page; resolves when it has come to rest and whoever waits for that has been told. */
export const scrollToRest = ({ page }: Scene, top: number): Promise<unknown> =>
  page.evaluate(
    (top) =>
      new Promise((resolve) => {
        document.addEventListener('scrollend', () => requestAnimationFrame(resolve), { once: true });
        window.scrollTo(0, top);
      }),
    top,
  );
