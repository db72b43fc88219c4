import { deflateRawSync } from 'node:zlib';
import type { Bindings } from './find-bindings.ts';
import { writeSlot } from './write-names.ts';

/**
 * Searches names by which gzip tells a file in fewer bytes. A try gives one binding another name, swaps the two names among
 * all that are in each other's way, and stays unless the file grew. Chance is drawn from a seed, and tries are counted, not
 * timed: the same file gets the same names everywhere.
 */
export function searchNames(code: string, found: Bindings, tries: number): readonly string[] {
  const { bindings } = found;
  const names = bindings.map(({ name }) => name);
  const movable = [...bindings.keys()].filter((at) => !bindings[at]?.isFixed);
  if (!movable.length) return names;
  const weigh = makeScales(code, found);
  const draw = makeChance();
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[draw(items.length)];
  let least = weigh(names);
  for (let left = tries; left > 0; left--) {
    const at = pick(movable) ?? 0;
    const binding = bindings[at];
    const lot = draw(100);
    const name =
      lot < 25 && binding?.wishes.length
        ? pick(binding.wishes)
        : lot < 60
          ? pick(letters.slice(0, 14))
          : lot < 80 && binding?.rivals.size
            ? names[pick([...binding.rivals]) ?? 0]
            : pick(letters);
    const swapped = name && name !== names[at] ? swap(bindings, names, at, name) : undefined;
    if (!swapped) continue;
    const before = swapped.map((one) => names[one] ?? '');
    const [from, to] = [names[at] ?? '', name ?? ''];
    for (const one of swapped) names[one] = names[one] === from ? to : from;
    const bytes = weigh(names);
    if (bytes <= least) least = bytes;
    else swapped.forEach((one, index) => (names[one] = before[index] ?? ''));
  }
  return names;
}

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

/** How many bytes a file has with these names. */
function makeScales(code: string, { slots }: Bindings): (names: readonly string[]) => number {
  const pieces = slots.map(({ start }, at) => code.slice(slots[at - 1]?.end ?? 0, start));
  const tail = code.slice(slots.at(-1)?.end ?? 0);
  return (names) => {
    let text = '';
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at];
      if (slot) text += `${pieces[at] ?? ''}${writeSlot(slot, names[slot.binding] ?? '')}`;
    }
    return deflateRawSync(text + tail, { level: 9 }).length;
  };
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
