import type { Text } from '@beckon/engine';
import { fillText } from '@beckon/engine/campaign/fill-text';
import type { Host } from './host.ts';

/** The merchant's text with its attributes filled in, as far as consent lets them be known. */
export function fill(text: Text, host: Host): string {
  return fillText(text, (name) => host.value(name));
}
