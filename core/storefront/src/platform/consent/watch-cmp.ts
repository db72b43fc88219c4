import type { Stop } from '../../triggers/watch.ts';
import { awaitGlobal } from './await-global.ts';

/** IAB's interfaces are functions that take a command first. */
type Api = (...given: readonly unknown[]) => unknown;

/** A source as its listener keeps it. */
interface Watching<State> {
  read(): State | 'loading' | 'failed';
  readonly stop: Stop;
}

/**
 * Listens to one of IAB's interfaces, which are alike: a function of the page that takes `addEventListener` and
 * `removeEventListener`. Its stub keeps the call for the consent tool to come.
 *
 * @param version what stands between the command and the listener
 * @param understand gives the state that an event tells of, or nothing where it tells of none
 * @param asks whether the visitor is being asked: who opens the dialog once more has taken nothing back by that
 */
export function watchCmp<Said extends { readonly listenerId?: number }, State>(
  name: string,
  version: readonly number[],
  understand: (said: Said) => State | undefined,
  asks: (state: State) => boolean,
  changed: () => void,
): Watching<State> {
  let state: State | 'loading' | 'failed' = 'loading';
  let remove: (() => void) | undefined;
  let isStopped = false;
  const become = (next: typeof state): void => {
    state = next;
    changed();
  };
  const read = (said: Said): typeof state => {
    try {
      return understand(said) ?? 'failed';
    } catch {
      // What cannot be read is no answer; and the page's consent tool is not to suffer for it.
      return 'failed';
    }
  };
  const isState = (it: typeof state): it is State => typeof it === 'object';
  const stopWaiting = awaitGlobal(
    () => (window as unknown as Readonly<Record<string, Api | undefined>>)[name],
    (api) =>
      api('addEventListener', ...version, (said: Said | null, isSuccess: boolean) => {
        remove = () => api('removeEventListener', ...version, () => {}, said?.listenerId);
        // A stub passes the wish to listen on whenever its tool comes, perhaps after we have left.
        if (isStopped) return remove();
        const next = isSuccess && said ? read(said) : 'failed';
        if (isState(next) && asks(next) && isState(state) && !asks(state)) return;
        become(next);
      }),
    () => become('failed'),
  );
  return {
    read: () => state,
    stop() {
      isStopped = true;
      stopWaiting();
      remove?.();
    },
  };
}
