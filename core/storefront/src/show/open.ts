import type { ClosedBy, Host, Shown } from './host.ts';
import type { Steps } from './run-steps.tsx';

/** A format on screen, which once closed can be opened again as the visitor left it. */
export interface Opened extends Shown {
  open(): Opened | undefined | Promise<Opened | undefined>;
  /** Where focus goes when the visitor asked for it; a dialog takes it by itself. */
  readonly element?: HTMLElement;
}

/** Opens a format; `onClosed` is told after its nodes are gone from the visitor's reach, and stops its steps, or has it come back. */
export type Open = (host: Host, onClosed: (by: ClosedBy, steps: Steps) => void) => Promise<Opened | undefined>;
