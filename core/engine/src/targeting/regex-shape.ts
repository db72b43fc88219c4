/**
 * A regex as far as its cost goes. Characters are sets: bit n of the first 128 is the ASCII character n, bit 128 stands
 * for all others together. A set may be too large (capital and small letters count as one), never too small.
 */
export type CharacterSet = bigint;

export type RegexPart =
  | { readonly kind: 'characters'; readonly set: CharacterSet; readonly min: number; readonly max: number }
  | { readonly kind: 'group'; readonly choices: readonly RegexSequence[]; readonly min: number; readonly max: number }
  | { readonly kind: 'start' }
  /** `$`, `\b`, `\B`: take no character. */
  | { readonly kind: 'edge' };
export type RegexSequence = readonly RegexPart[];

export type RegexShape =
  { readonly ok: true; readonly choices: readonly RegexSequence[] } | { readonly ok: false; readonly fault: string };

export const everything: CharacterSet = (1n << 129n) - 1n;
const others: CharacterSet = 1n << 128n;

const between = (from: number, until: number): CharacterSet => (1n << BigInt(until + 1)) - (1n << BigInt(from));
const one = (code: number): CharacterSet => (code < 128 ? 1n << BigInt(code) : others);
const digits = between(48, 57);
const wordCharacters = digits | between(65, 90) | between(97, 122) | one(95);
const spaces = between(9, 13) | one(32);

const classes: Readonly<Record<string, CharacterSet>> = {
  d: digits,
  D: everything & ~digits,
  w: wordCharacters,
  W: everything & ~wordCharacters,
  s: spaces | others,
  S: everything & ~spaces,
};
const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, '0': 0 };

/** Reads a pattern that JavaScript accepts without flags. Parts that no linear matcher has are a fault, in plain words. */
export function readRegexShape(pattern: string): RegexShape {
  let at = 0;
  let fault: string | undefined;
  const refuse = (why: string): void => {
    fault ??= why;
    at = pattern.length;
  };
  const take = (shape: RegExp): RegExpExecArray | undefined => {
    const found = shape.exec(pattern.slice(at));
    at += found?.[0].length ?? 0;
    return found ?? undefined;
  };

  const readChoices = (): RegexSequence[] => {
    const choices: RegexPart[][] = [[]];
    while (at < pattern.length && pattern[at] !== ')') {
      if (take(/^\|/)) choices.push([]);
      else {
        const part = readPart();
        if (part) choices.at(-1)!.push(part);
      }
    }
    return choices;
  };

  const readPart = (): RegexPart | undefined => {
    if (take(/^\^/)) return { kind: 'start' };
    if (take(/^(\$|\\b|\\B)/)) return { kind: 'edge' };
    if (take(/^\(/)) {
      if (take(/^\?(<?[=!])/)) refuse('Looking ahead or behind, as in “(?=…)”, is not possible here.');
      else if (take(/^\?(?!:|<\w)/)) refuse('A group must begin with “(”, “(?:” or “(?<name>”.');
      take(/^\?(:|<\w+>)/);
      const choices = readChoices();
      at++;
      return { kind: 'group', choices, ...readQuantifier() };
    }
    const set = take(/^\[/) ? readClass() : take(/^\./) ? everything & ~(one(10) | one(13)) : fold(readCharacter());
    return { kind: 'characters', set, ...readQuantifier() };
  };

  const readQuantifier = (): { min: number; max: number } => {
    const [, sign, least, comma, most] = take(/^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/) ?? [];
    if (sign) return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
    if (!least) return { min: 1, max: 1 };
    return { min: +least, max: most ? +most : comma ? Infinity : +least };
  };

  const readClass = (): CharacterSet => {
    const isNegated = !!take(/^\^/);
    if (pattern[at] === ']') refuse('There must be something between “[” and “]”.');
    let set = 0n;
    let hidesOthers = false;
    while (at < pattern.length && !take(/^\]/)) {
      const escape = take(/^\\([dDwWsS])/)?.[1];
      if (escape === 'D' || escape === 'W') hidesOthers = true;
      const first = escape ? classes[escape]! : readCharacter(true);
      const isRange = !!take(/^-(?!\])/);
      const last = isRange ? (take(/^\\([dDwWsS])/) ? everything : readCharacter(true)) : first;
      set |= isRange ? span(first, last) : first;
    }
    // Some of the others are in the set, others are not: what is left out of it may still be one of them.
    return fold(isNegated ? (everything & ~set) | (hidesOthers ? 0n : others) : set);
  };

  const readCharacter = (isInClass = false): CharacterSet => {
    const escaped = take(/^\\([\s\S])/)?.[1];
    if (escaped === undefined) {
      const code = pattern.charCodeAt(at++);
      return one(code);
    }
    if (Object.hasOwn(classes, escaped)) return classes[escaped]!;
    if (escaped === 'b' && isInClass) return one(8);
    if (escaped === '0' && !/^\d/.test(pattern.slice(at))) return one(0);
    if (/[1-9]/.test(escaped) || escaped === 'k') {
      refuse('Referring back to a group, as in “\\1”, is not possible here.');
      return everything;
    }
    if (Object.hasOwn(controls, escaped)) return one(controls[escaped]!);
    const hex = escaped === 'x' ? take(/^[\da-f]{2}/i) : escaped === 'u' ? take(/^[\da-f]{4}/i) : undefined;
    if (hex) return one(parseInt(hex[0], 16));
    if (/[\w]/.test(escaped)) refuse(`“\\${escaped}” has no meaning here.`);
    return one(escaped.charCodeAt(0));
  };

  const choices = readChoices();
  return fault === undefined ? { ok: true, choices } : { ok: false, fault };
}

/** Everything from the lowest to the highest of two sets. */
function span(first: CharacterSet, last: CharacterSet): CharacterSet {
  const lowest = first & -first;
  const highest = 1n << BigInt(last.toString(2).length - 1);
  return highest < lowest ? everything : ((highest << 1n) - lowest) & everything;
}

/** Adds to each letter its other case: whether case counts is not the pattern's to say. */
function fold(set: CharacterSet): CharacterSet {
  const upper = set & between(65, 90);
  const lower = set & between(97, 122);
  return set | (upper << 32n) | (lower >> 32n);
}
