import type { ClosedBy, Host, Shown } from './host.ts';

/** Opens a format once; `onClosed` is told after its nodes are gone from the visitor's reach. */
export type Open = (host: Host, onClosed: (by: ClosedBy, hasConverted: boolean) => void) => Promise<Shown | undefined>;
