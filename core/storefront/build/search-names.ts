import { deflateRawSync } from 'node:zlib';
import type { Bindings } from './find-bindings.ts';
import type { List } from './find-lists.ts';
import type { Orders } from './write-program.ts';

/** How a file is to be written. */
export interface Spelling {
  readonly names: readonly string[];
  readonly orders: Orders;
}

/**
 * Searches names and orders by which gzip tells a file in fewer bytes. A try gives one binding another name and swaps the two
 * names among all that are in each other's way, or puts one item of a list elsewhere; it stays unless the file grew. Chance is
 * drawn from a seed, and tries are counted, not timed: the same file is written the same everywhere.
 */
export function searchNames(
  { bindings }: Bindings,
  lists: readonly List[],
  write: (names: readonly string[], orders: Orders) => string,
  tries: number,
): Spelling {
  const names = bindings.map(({ name }) => name);
  const orders = lists.map(({ items }): readonly number[] => [...items.keys()]);
  const movable = [...bindings.keys()].filter((at) => !bindings[at]?.isFixed);
  const items = lists.flatMap(({ free }, list) => free.map((item) => ({ list, item })));
  const draw = makeChance();
  const pick = <Item>(all: readonly Item[]): Item | undefined => all[draw(all.length)];
  const weigh = () => deflateRawSync(write(names, orders), { level: 9 }).length;
  let least = weigh();
  /** Keeps what has been changed, unless that made the file larger. */
  const judge = (undo: () => void) => {
    const bytes = weigh();
    if (bytes <= least) least = bytes;
    else undo();
  };
  for (let left = tries; left > 0; left--) {
    if (items.length && draw(100) < shareOfOrders) {
      const { list, item } = pick(items) ?? { list: 0, item: 0 };
      const before = orders[list] ?? [];
      orders[list] = before.filter((at) => at !== item).toSpliced(draw(before.length), 0, item);
      judge(() => (orders[list] = before));
      continue;
    }
    const at = pick(movable);
    const binding = bindings[at ?? -1];
    if (at === undefined || !binding) continue;
    const lot = draw(100);
    const name =
      lot < 25 && binding.wishes.length
        ? pick(binding.wishes)
        : lot < 60
          ? letters[draw(14)]
          : lot < 80 && binding.rivals.size
            ? names[pick([...binding.rivals]) ?? 0]
            : pick(letters);
    const swapped = name && name !== names[at] ? swap(bindings, names, at, name) : undefined;
    if (!swapped || !name) continue;
    const before = swapped.map((one) => names[one] ?? '');
    const from = names[at];
    for (const one of swapped) names[one] = names[one] === from ? name : (from ?? '');
    judge(() => swapped.forEach((one, index) => (names[one] = before[index] ?? '')));
  }
  return { names, orders };
}

/** Out of a hundred tries. */
const shareOfOrders = 15;

/** All that have to change when one is renamed: who has the new name gets the old one. Nothing, where that cannot be. */
function swap(bindings: Bindings['bindings'], names: readonly string[], first: number, to: string) {
  const from = names[first] ?? '';
  const chain = [first];
  for (const at of chain) {
    const binding = bindings[at];
    const next = names[at] === from ? to : from;
    if (!binding || binding.isFixed || binding.taken.has(next) || reserved.has(next)) return undefined;
    for (const rival of binding.rivals) if (names[rival] === next && !chain.includes(rival)) chain.push(rival);
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

const letters = [...'etnriaoslcudpfmhgvybwxkzjqETNRIAOSLCUDPFMHGVYBWXKZJQ_$'];

/** No names, or none everywhere; and `async`, `let` and `of`, which mean something else in some places. */
const reserved = new Set(
  'arguments as async await break case catch class const continue debugger default delete do else enum eval export extends false finally for function get if implements import in instanceof interface let new null of package private protected public return set static super switch this throw true try typeof undefined var void while with yield Infinity NaN'.split(
    ' ',
  ),
);
