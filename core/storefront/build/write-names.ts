import type { Bindings, Slot } from './find-bindings.ts';

/** Writes a file with other names: those given, by the place of each binding in the list. */
export function writeNames(code: string, { slots }: Bindings, names: readonly string[]): string {
  let [result, end] = ['', 0];
  for (const slot of slots) {
    result += code.slice(end, slot.start) + writeSlot(slot, names[slot.binding] ?? '');
    end = slot.end;
  }
  return result + code.slice(end);
}

/** What stands in one place, where the name is this one. */
export const writeSlot = ({ before, after, beside }: Slot, name: string): string =>
  name === beside ? name : before + name + after;
