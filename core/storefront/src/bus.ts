import type { TriggerPage } from './triggers/watch.ts';

type Listener = (name: string, data: Readonly<Record<string, unknown>>) => void;

/** News within this page, from the page API and the platform to the triggers. */
export interface Bus {
  readonly on: TriggerPage['on'];
  emit(type: 'event' | 'facts', name?: string, data?: Readonly<Record<string, unknown>>): void;
}

export function makeBus(): Bus {
  const listeners = { event: new Set<Listener>(), facts: new Set<Listener>() };
  return {
    on(type: 'event' | 'facts', listener: Listener) {
      listeners[type].add(listener);
      return () => void listeners[type].delete(listener);
    },
    emit(type, name = '', data = {}) {
      for (const listener of [...listeners[type]]) listener(name, data);
    },
  };
}
