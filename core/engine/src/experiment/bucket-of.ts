/**
 * Draws a visitor's place in [0, 1), in steps of 1/10000, from a seed and a stable id: the same pair gives the same place
 * for ever. 32-bit FNV-1a over the UTF-16 code units of `seed + id`, its decimal text hashed again the same way, modulo
 * 10000. This is version 2 of GrowthBook's published hash, so that outsiders can recompute every split.
 */
export function bucketOf(seed: string, id: string): number {
  return (hash(hash(seed + id) + '') % 10_000) / 10_000;
}

/** 32-bit FNV-1a (RFC 9923), a whole UTF-16 code unit at a time. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
