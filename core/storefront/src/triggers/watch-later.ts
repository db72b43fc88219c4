import type { Watch } from './watch.ts';

/** A watch whose code is fetched when a campaign wants it. Where it does not come, its moment never does. */
export const watchLater =
  <Settings>(load: () => Promise<Watch<Settings>>): Watch<Settings> =>
  (settings, page, fire) => {
    let stop: (() => void) | undefined;
    let isStopped = false;
    load()
      .then((watch) => {
        if (!isStopped) stop = watch(settings, page, fire);
      })
      .catch(() => {});
    return () => {
      isStopped = true;
      stop?.();
    };
  };
