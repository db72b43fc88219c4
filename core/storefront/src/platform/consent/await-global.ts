import type { Stop } from '../../triggers/watch.ts';

/** Consent tools put their stub into the page before anything else; one that is loaded by a tag manager is given 5 seconds. */
const triesMs = 100;
const tries = 50;
/** Some wait for the visitor's first touch, or for a slow line: from then on they are looked for at leisure. */
const slowMs = 2000;

/** Calls `found` with a function of the page once it is there; before that `missing`, where it was waited for long enough. */
export function awaitGlobal<Api>(find: () => Api | undefined, found: (api: Api) => void, missing: () => void): Stop {
  let left = tries;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    try {
      const api = find();
      if (typeof api === 'function') found(api);
      else {
        timer = setTimeout(look, left > 0 ? triesMs : slowMs);
        if (!left--) missing();
      }
    } catch {
      missing();
    }
  };
  look();
  return () => clearTimeout(timer);
}
