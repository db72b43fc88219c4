import type { Bindings, Slot } from './find-bindings.ts';
import { isClosed } from './find-lists.ts';
import type { List } from './find-lists.ts';

/** In which order each list stands: the places where its items stood before. */
export type Orders = readonly (readonly number[])[];

/**
 * Writes a file with the names given, by the place of each binding, and the orders given, by the place of each list.
 *
 * @param changed what is another since the file was written last: bindings, and lists by `keyOf`. All of it, where left out
 */
export type Writer = (names: readonly string[], orders: Orders, changed?: readonly number[]) => string;

/** Tells a list from a binding among what has changed. */
export const keyOf = (list: number): number => -1 - list;

/** Makes what writes a file, time and again. */
export function makeWriter(code: string, { slots }: Bindings, lists: readonly List[]): Writer {
  const marks = [
    ...slots.map((slot) => ({ start: slot.start, end: slot.end, slot, at: -1, list: undefined })),
    ...lists.map((list, at) => ({ start: list.items[0]?.start ?? 0, end: list.items.at(-1)?.end ?? 0, slot: undefined, at, list })), // prettier-ignore
  ].sort((one, other) => one.start - other.start || other.end - one.end || other.at - one.at);
  const program = cut(0, code.length, marks);
  return (names, orders, changed) => write(program, names, orders, changed);

  function cut(start: number, end: number, inside: typeof marks): readonly Part[] {
    const parts: Part[] = [];
    let from = start;
    for (const mark of inside) {
      if (mark.start < from) continue;
      if (mark.start > from) parts.push(code.slice(from, mark.start));
      from = mark.end;
      if (mark.slot) parts.push(mark.slot);
      else parts.push(cutList(mark.list, mark.at, inside.filter((other) => other !== mark && other.start >= mark.start && other.end <= mark.end))); // prettier-ignore
    }
    return from < end ? [...parts, code.slice(from, end)] : parts;
  }

  function cutList({ items, separator }: List, at: number, inside: typeof marks): Row {
    return {
      at,
      separator,
      items: items.map((item) => {
        const own = inside.filter(({ start, end }) => start >= item.start && end <= item.end);
        return {
          parts: cut(item.start, item.end, own),
          end: separator || isClosed(item, code) ? '' : ';',
          needs: new Set(own.map(({ slot, at }) => slot?.binding ?? keyOf(at))),
          text: '',
        };
      }),
    };
  }
}

interface Row {
  readonly at: number;
  readonly separator: string;
  readonly items: readonly {
    readonly parts: readonly Part[];
    /** Unless it is the last. */
    readonly end: string;
    /** What it is written another way by. */
    readonly needs: ReadonlySet<number>;
    /** As it was written last. */
    text: string;
  }[];
}
type Part = string | Slot | Row;

function write(parts: readonly Part[], names: readonly string[], orders: Orders, changed?: readonly number[]): string {
  let text = '';
  for (const part of parts)
    if (typeof part === 'string') text += part;
    else if ('items' in part) {
      let before = '';
      for (const at of orders[part.at] ?? []) {
        const item = part.items[at];
        if (!item) continue;
        if (!changed || changed.some((it) => item.needs.has(it))) item.text = write(item.parts, names, orders, changed);
        text += before + item.text;
        before = item.end + part.separator;
      }
    } else text += writeSlot(part, names[part.binding] ?? '');
  return text;
}

/** What stands in one place, where the name is this one. */
const writeSlot = ({ before, after, beside }: Slot, name: string): string =>
  name === beside ? name : before + name + after;
