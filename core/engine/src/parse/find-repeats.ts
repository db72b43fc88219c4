/** The positions at which something stands that stood before. What is empty has been reported as such. */
export function findRepeats(list: readonly unknown[]): readonly number[] {
  const seen = new Set<unknown>();
  return list.flatMap((each, index) => {
    if (each !== '' && seen.has(each)) return [index];
    seen.add(each);
    return [];
  });
}
