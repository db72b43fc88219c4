import type { Stop } from '../../triggers/watch.ts';

/** Consent tools put their stub into the page before anything else; one that is loaded by a tag manager is given 5 seconds. */
const triesMs = 100;
const tries = 50;

/** Calls `found` with a function of the page once it is there, or `missing` once it was waited for long enough. */
export function awaitGlobal(name: string, found: (api: Api) => void, missing: () => void): Stop {
  let left = tries;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const api = (window as unknown as Record<string, unknown>)[name];
    try {
      if (typeof api === 'function') found(api as Api);
      else if (left--) timer = setTimeout(look, triesMs);
      else missing();
    } catch {
      missing();
    }
  };
  look();
  return () => clearTimeout(timer);
}

/** IAB's interfaces are functions that take a command first. */
type Api = (...given: readonly unknown[]) => unknown;
