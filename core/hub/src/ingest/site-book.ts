/** What was found, or that nobody could be asked and nothing was known. */
export type Read<Value> = { readonly ok: true; readonly value: Value | undefined } | { readonly ok: false };

export interface BookOptions<Value> {
  /** Asks the database; rejects while it is away. */
  readonly find: (key: string) => Promise<Value | undefined>;
  readonly nowMs?: () => number;
  /** For so long an answer is not asked for again: a change of the site is felt at the door after it at the latest. */
  readonly freshMs?: number;
  /** For so long one who has an old answer waits for a new one; who has none waits ten times as long. */
  readonly patienceMs?: number;
}

interface Page<Value> {
  readonly value: Value | undefined;
  readonly readMs: number;
}

interface Question {
  readonly sinceMs: number;
  readonly done: Promise<void>;
}

/** Made up keys must not push out what is real. */
const mostUnknown = 5_000;
/** After a failure the database is left alone for so long. */
const restMs = 1_000;

/**
 * Answers from memory, and goes on doing so while the database is away: an old answer is better than refusing what
 * visitors do. A question is asked once however many wait for it, and nobody waits long.
 */
export function openSiteBook<Value>(options: BookOptions<Value>): (key: string) => Promise<Read<Value>> {
  const { find, nowMs = Date.now, freshMs = 10_000, patienceMs = 200 } = options;
  const known = new Map<string, Page<Value>>();
  const unknown = new Map<string, Page<Value>>();
  const questions = new Map<string, Question>();
  let failedMs = -Infinity;

  const look = (key: string): Page<Value> | undefined => known.get(key) ?? unknown.get(key);

  function ask(key: string): Question {
    const asked = questions.get(key);
    if (asked) return asked;
    const done = find(key)
      .then((value) => {
        known.delete(key);
        unknown.delete(key);
        if (value === undefined && unknown.size >= mostUnknown) unknown.clear();
        (value === undefined ? unknown : known).set(key, { value, readMs: nowMs() });
      })
      // Whoever asked goes on with what is known.
      .catch(() => void (failedMs = nowMs()))
      .finally(() => questions.delete(key));
    const question = { sinceMs: nowMs(), done };
    questions.set(key, question);
    return question;
  }

  return async (key) => {
    const page = look(key);
    const isFresh = page && isWithin(nowMs() - page.readMs, freshMs);
    const mayAsk = questions.has(key) || !isWithin(nowMs() - failedMs, restMs);
    if (!isFresh && mayAsk) {
      const { sinceMs, done } = ask(key);
      const leftMs = (page ? patienceMs : patienceMs * 10) - Math.max(0, nowMs() - sinceMs);
      if (leftMs > 0) await waitFor(done, leftMs);
    }
    const found = look(key);
    return found ? { ok: true, value: found.value } : { ok: false };
  };
}

/** A clock that was set back since must not keep what is old fresh for years. */
const isWithin = (ms: number, mostMs: number): boolean => ms >= 0 && ms < mostMs;

async function waitFor(done: Promise<void>, mostMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([done, new Promise<void>((resolve) => void (timer = setTimeout(resolve, mostMs)))]);
  clearTimeout(timer);
}
