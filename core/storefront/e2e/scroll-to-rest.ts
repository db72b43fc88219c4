import type { Scene } from './stage.ts';

/** Scrolls a page; resolves when it has come to rest and what was done by whoever waits for that has been drawn. */
export const scrollToRest = ({ page }: Scene, top: number): Promise<unknown> =>
  page.evaluate(
    (top) =>
      new Promise((resolve) => {
        const draw = () => requestAnimationFrame(() => requestAnimationFrame(resolve));
        document.addEventListener('scrollend', () => setTimeout(draw), { once: true });
        window.scrollTo(0, top);
      }),
    top,
  );
