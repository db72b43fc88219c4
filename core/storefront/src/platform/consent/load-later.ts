import type { Signals } from '@beckon/engine';
import type { ConsentWatch } from '../platform.ts';

/** A watch whose code is fetched when it is wanted: `loading` until then, `failed` where it does not come. Both mean no. */
export const loadLater =
  <Key extends keyof Signals>(load: () => Promise<ConsentWatch<Key>>): ConsentWatch<Key> =>
  (changed) => {
    let watch: ReturnType<ConsentWatch<Key>> | undefined;
    let state = 'loading' as Signals[Key];
    let isStopped = false;
    load()
      .then((start) => {
        if (!isStopped) watch = start(changed);
      })
      .catch(() => {
        state = 'failed' as Signals[Key];
      })
      .then(() => {
        if (!isStopped) changed();
      })
      .catch(() => {}); // Whoever was told could not cope; asking again is not ours to do.
    return {
      read: () => (watch ? watch.read() : state),
      stop() {
        isStopped = true;
        watch?.stop();
      },
    };
  };
