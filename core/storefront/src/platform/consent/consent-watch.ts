import type { Signals } from '@beckon/engine';

/** Listens to one source of consent: `read` gives its state now, `changed` is called whenever that may differ. */
export type ConsentWatch<Key extends keyof Signals> = (changed: () => void) => { read(): Signals[Key]; stop(): void };
