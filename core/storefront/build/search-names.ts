import { deflateRawSync } from 'node:zlib';
import type { Bindings } from './find-bindings.ts';
import type { List } from './find-lists.ts';
import { findTwins } from './find-twins.ts';
import { keyOf } from './write-program.ts';
import type { Orders, Writer } from './write-program.ts';

/** How a file is to be written. */
export interface Spelling {
  readonly names: readonly string[];
  readonly orders: Orders;
}

/**
 * Searches names and orders by which gzip tells a file in fewer bytes. A try gives bindings other names, each time swapping the
 * two names among all that are in each other's way, or puts one item of a list elsewhere; it stays unless the file grew. In a
 * long search it may have grown a little, ever less: that leads past what looks best from near by (simulated annealing).
 * Chance is drawn from a seed, and tries are counted, not timed: the same file is written the same everywhere.
 */
export function searchNames(
  code: string,
  { bindings, slots }: Bindings,
  lists: readonly List[],
  write: Writer,
  tries: number,
): Spelling {
  const names = bindings.map(({ name }) => name);
  const orders = lists.map(({ items }): readonly number[] => [...items.keys()]);
  const movable = [...bindings.keys()].filter((at) => !bindings[at]?.isFixed);
  const places = [...slots.keys()].filter((at) => !bindings[slots[at]?.binding ?? 0]?.isFixed);
  const rivals = bindings.map((binding) => [...binding.rivals]);
  const between = slots.map(({ end }, at) => code.slice(end, slots[at + 1]?.start));
  const twins = findTwins(code, slots);
  const items = lists.flatMap(({ free }, list) => free.map((item) => ({ list, item })));
  const draw = makeChance();
  const pick = <Item>(all: readonly Item[]): Item | undefined => all[draw(all.length)];
  let undo: (() => void)[] = [];
  /** Since the file was written last. */
  let changed: number[] | undefined;
  const change = (what: number, make: () => void): void => {
    make();
    changed?.push(what);
  };

  const rename = (at: number | undefined, name: string | undefined): void => {
    if (at === undefined || name === undefined || names[at] === name) return;
    const from = names[at] ?? '';
    for (const one of swap(bindings, rivals, names, at, name) ?? []) {
      const before = names[one] ?? '';
      change(one, () => (names[one] = before === from ? name : from));
      undo.push(() => change(one, () => (names[one] = before)));
    }
  };

  /** What stands around two places in the same way gets the same names, as far as the text between them is the same. */
  const follow = (length: number): void => {
    const place = pick(places);
    const twin = pick(pick(twins[place ?? 0] ?? []) ?? []);
    if (place === undefined || twin === undefined || place === twin) return;
    for (let step = 0; step < length; step++) {
      const [slot, other] = [slots[place + step], slots[twin + step]];
      if (!slot || !other || (step && between[place + step - 1] !== between[twin + step - 1])) return;
      rename(slot.binding, names[other.binding]);
    }
  };

  const changes: readonly { readonly weight: number; readonly make: () => void }[] = [
    { weight: 100, make: () => follow(2 + draw(8)) },
    { weight: 60, make: () => follow(1) },
    { weight: 15, make: () => {
      const { list, item } = pick(items) ?? { list: -1, item: 0 };
      const before = orders[list];
      if (!before) return;
      const after = before.filter((at) => at !== item).toSpliced(draw(before.length), 0, item);
      change(keyOf(list), () => (orders[list] = after));
      undo.push(() => change(keyOf(list), () => (orders[list] = before)));
    } },
    { weight: 30, make: () => {
      const at = pick(movable);
      rename(at, pick(bindings[at ?? 0]?.wishes ?? []));
    } },
    { weight: 10, make: () => rename(pick(movable), letters[draw(14)]) },
    { weight: 5, make: () => rename(pick(movable), pick(letters)) },
  ]; // prettier-ignore
  const lots = changes.flatMap(({ weight, make }) => Array.from({ length: weight }, () => make));

  const weigh = (): number => {
    const text = write(names, orders, changed);
    changed = [];
    return deflateRawSync(text, { level: 9 }).length;
  };
  const warmth = tries < longSearch ? 0 : 0.5;
  const mayGrow = (by: number, left: number): boolean =>
    warmth > 0 && draw(1e6) / 1e6 < Math.exp((-by / warmth) * (tries / left));
  let now = weigh();
  let least = now;
  let best = { names: [...names], orders: [...orders] };
  // What changes nothing costs little, and must come to an end, too.
  for (let left = tries; left > 0; left -= undo.length ? 1 : 0.05) {
    undo = [];
    pick(lots)?.();
    if (!undo.length) continue;
    const bytes = weigh();
    if (bytes > now && !mayGrow(bytes - now, left)) {
      for (const step of undo.toReversed()) step();
      continue;
    }
    now = bytes;
    if (now >= least) continue;
    least = now;
    best = { names: [...names], orders: [...orders] };
  }
  return best;
}

/** All that have to change when one is renamed: who has the new name gets the old one. Nothing, where that cannot be. */
function swap(
  bindings: Bindings['bindings'],
  rivals: readonly (readonly number[])[],
  names: readonly string[],
  first: number,
  to: string,
): readonly number[] | undefined {
  const from = names[first] ?? '';
  const chain = [first];
  for (const at of chain) {
    const binding = bindings[at];
    const next = names[at] === from ? to : from;
    if (!binding || binding.isFixed || binding.taken.has(next) || reserved.has(next)) return undefined;
    for (const rival of rivals[at] ?? []) if (names[rival] === next && !chain.includes(rival)) chain.push(rival);
  }
  return chain;
}

/** Whole numbers below the one asked for: Marsaglia's xorshift, always from the same seed. */
function makeChance(): (below: number) => number {
  let state = 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** With fewer tries nothing is won by it. */
const longSearch = 100_000;

/** The likeliest first. */
const letters = [...'etnriaoslcudpfmhgvybwxkzjqETNRIAOSLCUDPFMHGVYBWXKZJQ_$'];

/** No names, or none everywhere; and `async`, `let` and `of`, which mean something else in some places. */
const reserved = new Set(
  'arguments as async await break case catch class const continue debugger default delete do else enum eval export extends false finally for function get if implements import in instanceof interface let new null of package private protected public return set static super switch this throw true try typeof undefined var void while with yield Infinity NaN'.split(
    ' ',
  ),
);
