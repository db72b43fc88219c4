import type { ConsentSource, Signals } from '@beckon/engine';
import { hear } from '@beckon/engine/consent/hear';
import type { AnsweringSource } from '@beckon/engine/consent/resolve-heard';
import type { Heard } from '@beckon/engine/consent/said';
import type { ConsentWatch } from './consent-watch.ts';
import { type ConsentSourceCode, consentSources } from './consent-sources.ts';

/** The signals of the page and the browser, at every moment. */
export interface WatchedSignals {
  /** What each listed source says, understood; one that is not here yet, or did not come, has not answered. */
  hear(): Readonly<Partial<Record<AnsweringSource, Heard>>>;
  /** The same, raw as it was read. */
  read(): Readonly<Record<string, unknown>>;
  stop(): void;
}

type Watching = ReturnType<ConsentWatch<keyof Signals>>;
type Code = ConsentSourceCode<'shopify'>;

/**
 * Listens to the sources a site lists. The code for each is fetched now; until it is there, and where it does not come, the
 * answer is pending, and pending means no.
 *
 * @param changed is called whenever `hear` may give something else
 */
export function watchSignals(sources: readonly ConsentSource[], changed: () => void): WatchedSignals {
  let isStopped = false;
  const tell = () => !isStopped && changed();
  const listed = sources
    .filter((source) => source in consentSources)
    .map((source) => {
      let code: Code | undefined;
      let watching: Watching | undefined;
      let state: 'loading' | 'failed' = 'loading';
      (consentSources[source as keyof typeof consentSources]() as Promise<unknown> as Promise<Code>)
        .then((it) => {
          if (isStopped) return;
          code = it;
          watching = it.watch(changed);
        })
        .catch(() => {
          state = 'failed';
        })
        .then(tell)
        .catch(() => {}); // Whoever was told could not cope; asking again is not ours to do.
      const read = () => (watching ? watching.read() : state);
      return {
        source,
        read,
        hear(): Heard {
          try {
            return watching ? hear(read() as Signals['shopify'], code!.understand) : 'pending';
          } catch {
            // Who answers with an exception has not answered. What they said before holds no more, and no other source waits.
            return 'pending';
          }
        },
        stop: () => watching?.stop(),
      };
    });
  return {
    hear: () => Object.fromEntries(listed.map((each) => [each.source, each.hear()])),
    read: () => Object.fromEntries(listed.map((each) => [each.source, each.read()])),
    stop() {
      isStopped = true;
      listed.forEach((each) => each.stop());
    },
  };
}
