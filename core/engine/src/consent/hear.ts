import type { Heard } from './said.ts';
import type { Silent } from './signals.ts';

/**
 * Hears one signal, raw as it was read: undefined where nobody asked. `loading`, `failed`, and whatever else is not a
 * record of answers mean that somebody is there and has not answered.
 */
export function hear<Signal extends object>(
  signal: Signal | Silent | undefined,
  understand: (signal: Signal) => Heard,
): Heard {
  return signal === undefined ? undefined : typeof signal === 'object' && signal ? understand(signal) : 'pending';
}
