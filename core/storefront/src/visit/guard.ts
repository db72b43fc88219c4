let hasTold = false;

/** Says once a page, to whoever looks for it, that something of ours went wrong. */
function report(error: unknown): void {
  if (!hasTold) console.debug('beckon:', error);
  hasTold = true;
}

/**
 * Wraps whatever the page may call (listeners, timers, answers, the API itself), so that no fault of ours, thrown or
 * rejected, becomes the shop's.
 */
export const guard =
  <Given extends readonly unknown[], Result>(act: (...given: Given) => Result) =>
  (...given: Given): Result | undefined => {
    try {
      const result = act(...given);
      if (result instanceof Promise) result.catch(report);
      return result;
    } catch (error) {
      report(error);
      return undefined;
    }
  };
