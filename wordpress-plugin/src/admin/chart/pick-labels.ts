/** Which of so many points get a label where so many fit: evenly spread, the last among them. */
export function pickLabels(points: number, fitting: number): readonly number[] {
  if (points === 0) return [];
  const every = Math.max(1, Math.ceil(points / Math.max(1, fitting)));
  const picked: number[] = [];
  for (let at = points - 1; at >= 0; at -= every) picked.unshift(at);
  return picked;
}
